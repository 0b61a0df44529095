CREATE TABLE "approval_cards" (
	"person_id" text NOT NULL,
	"message" text NOT NULL,
	"approval_id" uuid NOT NULL,
	"state" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"held_until" timestamp with time zone,
	CONSTRAINT "approval_cards_person_id_message_pk" PRIMARY KEY("person_id","message")
);
--> statement-breakpoint
CREATE TABLE "approvals_told" (
	"approval_id" uuid NOT NULL,
	"person_id" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "approvals_told_approval_id_person_id_pk" PRIMARY KEY("approval_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "approvals" ADD COLUMN "outcome_told_at" timestamp with time zone;--> statement-breakpoint
UPDATE "approvals" SET "outcome_told_at" = now() WHERE "state" <> 'waiting';--> statement-breakpoint
ALTER TABLE "conversations" ADD COLUMN "manages" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "approval_cards" ADD CONSTRAINT "approval_cards_approval_id_approvals_id_fk" FOREIGN KEY ("approval_id") REFERENCES "public"."approvals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "approvals_told" ADD CONSTRAINT "approvals_told_approval_id_approvals_id_fk" FOREIGN KEY ("approval_id") REFERENCES "public"."approvals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "approval_cards_by_approval" ON "approval_cards" USING btree ("approval_id");--> statement-breakpoint
CREATE INDEX "approvals_told_by_person" ON "approvals_told" USING btree ("person_id","at");--> statement-breakpoint
CREATE INDEX "approvals_outcome_untold" ON "approvals" USING btree ("decided_at") WHERE "approvals"."outcome_told_at" is null and "approvals"."state" in ('approved', 'declined');--> statement-breakpoint
CREATE INDEX "conversations_managing" ON "conversations" USING btree ("person_id") WHERE "conversations"."manages";
