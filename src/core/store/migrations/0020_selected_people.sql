ALTER TABLE "items" ADD COLUMN "removes" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "selected_etag" text;--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "changed_by_entry" bigint;
