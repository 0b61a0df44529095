ALTER TABLE "drafts" ADD COLUMN "person_id" text;--> statement-breakpoint
UPDATE "drafts" SET "person_id" = "owner_id";--> statement-breakpoint
ALTER TABLE "drafts" ALTER COLUMN "person_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "original_bytes" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "drafts_open" ON "drafts" USING btree ("owner_id") WHERE "drafts"."used_at" is null;
