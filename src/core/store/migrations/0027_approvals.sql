CREATE TABLE "approvals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"person_name" text NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"asked_in" text NOT NULL,
	"present_etag" text,
	"prepared_sha" text NOT NULL,
	"source_sha" text,
	"file_name" text DEFAULT '' NOT NULL,
	"picture_from" text,
	"picture" jsonb,
	"perceptual_hash" text,
	"state" text DEFAULT 'waiting' NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by_id" text,
	"decided_by_name" text,
	"reason_code" text,
	"reason_text" text,
	"run_id" uuid,
	"set_at" timestamp with time zone
);
--> statement-breakpoint
CREATE UNIQUE INDEX "approvals_one_waiting" ON "approvals" USING btree ("person_id") WHERE "approvals"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "approvals_waiting" ON "approvals" USING btree ("asked_at","id") WHERE "approvals"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "approvals_decided" ON "approvals" USING btree ("decided_at","id") WHERE "approvals"."state" <> 'waiting';--> statement-breakpoint
CREATE INDEX "approvals_by_person" ON "approvals" USING btree ("person_id","asked_at");--> statement-breakpoint
CREATE INDEX "approvals_by_run" ON "approvals" USING btree ("run_id") WHERE "approvals"."run_id" is not null;--> statement-breakpoint
CREATE INDEX "approvals_being_set" ON "approvals" USING btree ("id") WHERE "approvals"."state" = 'approved' and "approvals"."set_at" is null;--> statement-breakpoint
CREATE INDEX "approvals_by_picture" ON "approvals" USING btree ("prepared_sha");
