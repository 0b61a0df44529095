ALTER TABLE "drafts" ADD COLUMN "original_id" uuid;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "picture" jsonb;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "look" text;--> statement-breakpoint
ALTER TABLE "entries" ADD COLUMN "look" text;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "started_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "picture" jsonb;--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "look" text;
--> statement-breakpoint
UPDATE "imports" SET "started_at" = "created_at";
