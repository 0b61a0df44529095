ALTER TABLE "drafts" ADD COLUMN "sent_with" uuid;--> statement-breakpoint
ALTER TABLE "drafts" ADD COLUMN "place" integer;
