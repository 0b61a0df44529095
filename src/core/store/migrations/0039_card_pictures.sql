CREATE TABLE "card_pictures" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"shown_to" text NOT NULL,
	"person_id" text NOT NULL,
	"draft_id" uuid,
	"approval_id" uuid,
	"bytes" "bytea" NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "card_pictures" ADD CONSTRAINT "card_pictures_approval_id_approvals_id_fk" FOREIGN KEY ("approval_id") REFERENCES "public"."approvals"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "card_pictures_shown_to" ON "card_pictures" USING btree ("shown_to");--> statement-breakpoint
CREATE INDEX "card_pictures_by_person" ON "card_pictures" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "card_pictures_by_end" ON "card_pictures" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "card_pictures_by_approval" ON "card_pictures" USING btree ("approval_id");
