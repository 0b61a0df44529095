CREATE TABLE "conversations" (
	"person_id" text PRIMARY KEY NOT NULL,
	"reference" jsonb NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "undoes" uuid;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "paused_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "cancelled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "imports" ADD COLUMN "told_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "overwrite" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "undoes_entry" bigint;--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "full_width" integer;--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "full_height" integer;