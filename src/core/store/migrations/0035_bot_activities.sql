CREATE TABLE "bot_activities" (
	"key" text PRIMARY KEY NOT NULL,
	"person_id" text,
	"activity" jsonb,
	"attempts" integer DEFAULT 1 NOT NULL,
	"taken_until" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
CREATE INDEX "bot_activities_open" ON "bot_activities" USING btree ("taken_until") WHERE "bot_activities"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "bot_activities_ended" ON "bot_activities" USING btree ("ended_at") WHERE "bot_activities"."ended_at" is not null;
