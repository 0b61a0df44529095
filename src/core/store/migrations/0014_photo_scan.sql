ALTER TABLE "people" ADD COLUMN "photo_due_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "photo_failures" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
DROP INDEX "people_by_check";--> statement-breakpoint
CREATE INDEX "people_by_check" ON "people" USING btree ("photo","photo_checked_at","id");--> statement-breakpoint
CREATE INDEX "people_unasked" ON "people" USING btree ("photo_due_at","id") WHERE "people"."photo_checked_at" is null;--> statement-breakpoint
CREATE INDEX "people_changed_since" ON "people" USING btree ("changed_at","id") WHERE "people"."changed_at" > "people"."photo_checked_at";
