CREATE TABLE "reminders" (
	"id" uuid PRIMARY KEY NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"asked_by_id" text NOT NULL,
	"asked_by_name" text NOT NULL,
	"scope" jsonb NOT NULL,
	"card" text,
	"gathered_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"shown" text,
	"shown_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "reminded_people" (
	"reminder_id" uuid NOT NULL,
	"person_id" text NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "reminded_people_reminder_id_person_id_pk" PRIMARY KEY("reminder_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "reminder_opt_outs" (
	"person_id" text PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "asked_about" jsonb;--> statement-breakpoint
ALTER TABLE "reminded_people" ADD CONSTRAINT "reminded_people_reminder_id_reminders_id_fk" FOREIGN KEY ("reminder_id") REFERENCES "public"."reminders"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "reminders_open" ON "reminders" USING btree ("asked_at") WHERE "reminders"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "reminders_by_asker" ON "reminders" USING btree ("asked_by_id");--> statement-breakpoint
CREATE INDEX "reminded_people_by_person" ON "reminded_people" USING btree ("person_id","sent_at");--> statement-breakpoint
CREATE INDEX "reminded_people_open" ON "reminded_people" USING btree ("reminder_id","attempts","person_id") WHERE "reminded_people"."state" in ('waiting', 'sending');
