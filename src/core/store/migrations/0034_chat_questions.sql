ALTER TABLE "conversations" ADD COLUMN "asked" jsonb;--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "asked_at" timestamp with time zone;
