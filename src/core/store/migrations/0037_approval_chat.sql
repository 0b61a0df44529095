CREATE TABLE "approval_cards" (
	"person_id" text NOT NULL,
	"card" text NOT NULL,
	"approval_id" uuid NOT NULL,
	"shown" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"edition" integer DEFAULT 1 NOT NULL,
	"refusals" integer DEFAULT 0 NOT NULL,
	"not_before" timestamp with time zone,
	CONSTRAINT "approval_cards_person_id_card_pk" PRIMARY KEY("person_id","card")
);
--> statement-breakpoint
CREATE TABLE "approval_notices" (
	"approval_id" uuid NOT NULL,
	"person_id" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "approval_notices_approval_id_person_id_pk" PRIMARY KEY("approval_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "approvals" ADD COLUMN "outcome_notified_at" timestamp with time zone;--> statement-breakpoint
UPDATE "approvals" SET "outcome_notified_at" = now() WHERE "state" <> 'waiting';--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "manages" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "approval_cards" ADD CONSTRAINT "approval_cards_approval_id_approvals_id_fk" FOREIGN KEY ("approval_id") REFERENCES "public"."approvals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approval_notices" ADD CONSTRAINT "approval_notices_approval_id_approvals_id_fk" FOREIGN KEY ("approval_id") REFERENCES "public"."approvals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "approval_cards_by_approval" ON "approval_cards" USING btree ("approval_id");--> statement-breakpoint
CREATE INDEX "approval_notices_by_person" ON "approval_notices" USING btree ("person_id","at");--> statement-breakpoint
CREATE INDEX "approvals_outcome_unnotified" ON "approvals" USING btree ("decided_at") WHERE "approvals"."outcome_notified_at" is null and "approvals"."state" in ('approved', 'declined');--> statement-breakpoint
CREATE INDEX "conversations_managing" ON "conversations" USING btree ("person_id") WHERE "conversations"."manages";
