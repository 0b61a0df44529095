ALTER TABLE "runs" ADD COLUMN "paused_code" text;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "paused_detail" text;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "probe_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "probes" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "seen" text;--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "look_again_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "looks" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "items_to_look_at" ON "items" USING btree ("look_again_at") WHERE "items"."look_again_at" is not null;