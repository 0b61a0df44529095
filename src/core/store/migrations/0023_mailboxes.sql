ALTER TABLE "people" ADD COLUMN "mailbox_purpose" text;--> statement-breakpoint
-- PostgreSQL changes no generated column: a new one takes its place. Nobody's kind is another one by it.
ALTER TABLE "people" DROP COLUMN "kind";--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "kind" text GENERATED ALWAYS AS (case when "people"."is_room" or "people"."mailbox_purpose" in ('room', 'equipment') then 'room'
          when "people"."user_type" = 'Guest' then 'guest' when "people"."mailbox_purpose" = 'shared' then 'sharedMailbox'
          when "people"."account_enabled" then 'member' else 'disabled' end) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "people_by_kind" ON "people" USING btree ("kind","sort_name","id");--> statement-breakpoint
CREATE INDEX "people_with_unclear_mailbox" ON "people" USING btree ("id") WHERE "people"."user_type" = 'Member' and "people"."mail" is not null and not "people"."is_room"
    and (not "people"."account_enabled" or "people"."licences" = '{}' or "people"."mailbox_purpose" is not null);--> statement-breakpoint
CREATE TABLE "mailbox_checks" (
	"person_id" text PRIMARY KEY NOT NULL,
	"due_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "mailbox_checks" ADD CONSTRAINT "mailbox_checks_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts"
  ADD COLUMN "file_name" text DEFAULT '' NOT NULL,
  ADD COLUMN "picture_from" text DEFAULT 'file' NOT NULL;--> statement-breakpoint
ALTER TABLE "items" ADD COLUMN "picture_from" text;--> statement-breakpoint
ANALYZE "people";
