CREATE TABLE "photo_checks" (
	"person_id" text PRIMARY KEY NOT NULL,
	"turn" text DEFAULT 'first' NOT NULL,
	"due_at" timestamp with time zone DEFAULT now() NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
-- A photo that was answered for is due a day later; one that was not, when it was to be tried again.
INSERT INTO "photo_checks" ("person_id", "turn", "due_at", "failures")
SELECT "id",
  CASE
    WHEN "photo_checked_at" IS NULL THEN 'first'
    WHEN "changed_at" > "photo_checked_at" THEN 'changed'
    ELSE "photo"
  END,
  CASE
    WHEN "photo_failures" > 0 OR "photo_checked_at" IS NULL OR "changed_at" > "photo_checked_at" THEN "photo_due_at"
    ELSE "photo_checked_at" + interval '1 day'
  END,
  "photo_failures"
FROM "people";--> statement-breakpoint
ALTER TABLE "photo_checks" ADD CONSTRAINT "photo_checks_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "photo_checks_by_turn" ON "photo_checks" USING btree ("turn","due_at","person_id");--> statement-breakpoint
DROP INDEX "people_by_check";--> statement-breakpoint
DROP INDEX "people_unasked";--> statement-breakpoint
DROP INDEX "people_changed_since";--> statement-breakpoint
ALTER TABLE "people" DROP COLUMN "photo_checked_at";--> statement-breakpoint
ALTER TABLE "people" DROP COLUMN "photo_due_at";--> statement-breakpoint
ALTER TABLE "people" DROP COLUMN "photo_failures";--> statement-breakpoint
ALTER TABLE "people" DROP COLUMN "changed_at";--> statement-breakpoint
ANALYZE "photo_checks";
