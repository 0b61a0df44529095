ALTER TABLE "group_members" ADD COLUMN "sort_name" text;--> statement-breakpoint
UPDATE "group_members" SET "sort_name" = people.sort_name FROM "people" WHERE people.id = group_members.person_id;--> statement-breakpoint
CREATE INDEX "group_members_by_name" ON "group_members" USING btree ("group_id","sort_name","person_id");--> statement-breakpoint
CREATE INDEX "group_members_by_person" ON "group_members" USING btree ("person_id");--> statement-breakpoint
CREATE FUNCTION "name_group_member"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT sort_name INTO NEW.sort_name FROM people WHERE id = NEW.person_id;
  RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER "group_members_named" BEFORE INSERT ON "group_members"
  FOR EACH ROW EXECUTE FUNCTION name_group_member();--> statement-breakpoint
CREATE FUNCTION "name_new_people_in_groups"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE group_members SET sort_name = new_people.sort_name
  FROM new_people WHERE group_members.person_id = new_people.id;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "people_named_in_groups" AFTER INSERT ON "people" REFERENCING NEW TABLE AS new_people
  FOR EACH STATEMENT EXECUTE FUNCTION name_new_people_in_groups();--> statement-breakpoint
CREATE FUNCTION "rename_person_in_groups"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE group_members SET sort_name = NEW.sort_name WHERE person_id = NEW.id;
  RETURN NULL;
END $$;--> statement-breakpoint
-- Of most changes of a row, nothing is called.
CREATE TRIGGER "people_renamed_in_groups" AFTER UPDATE OF "sort_name" ON "people"
  FOR EACH ROW WHEN (OLD.sort_name IS DISTINCT FROM NEW.sort_name) EXECUTE FUNCTION rename_person_in_groups();--> statement-breakpoint
ANALYZE "group_members";
