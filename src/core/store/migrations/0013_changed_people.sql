ALTER TABLE "people" ADD COLUMN "changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "people" DROP COLUMN "sync_run";--> statement-breakpoint
CREATE TABLE "listed_people" (
	"id" text PRIMARY KEY NOT NULL
);
