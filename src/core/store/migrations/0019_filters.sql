ALTER TABLE "people"
  ADD COLUMN "country" text,
  ADD COLUMN "created_date_time" timestamp (3) with time zone,
  ADD COLUMN "licences" text[] DEFAULT '{}' NOT NULL,
  ADD COLUMN "is_room" boolean DEFAULT false NOT NULL,
  ADD COLUMN "photo_changed_at" timestamp (3) with time zone,
  ADD COLUMN "photo_origin" text,
  ADD COLUMN "photo_quality" text;--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "kind" text GENERATED ALWAYS AS (case when "people"."is_room" then 'room' when "people"."user_type" = 'Guest' then 'guest'
          when "people"."account_enabled" then 'member' else 'disabled' end) STORED NOT NULL;--> statement-breakpoint
-- What the history tells of photos: it is ours while Graph shows what was written last, or does not show it yet.
WITH "written" AS (
  SELECT DISTINCT ON (entries.person_id) entries.person_id, entries.at,
    coalesce(items.seen, '') <> 'changed' AND CASE entries.action
      WHEN 'remove' THEN people.photo = 'none'
      ELSE people.photo = 'has' AND (people.photo_etag IS NULL OR people.photo_etag = entries.after_etag)
    END AS is_ours,
    CASE
      WHEN items.picture IS NULL OR entries.action = 'remove' THEN NULL
      WHEN jsonb_path_exists(items.picture, '$.notes[*].code ? (@ == "small" || @ == "blurred" || @ == "too_dark" || @ == "blown_out" || @ == "face_small" || @ == "face_cut_off" || @ == "no_face")') THEN 'low'
      ELSE 'fine'
    END AS quality
  FROM "entries" JOIN "people" ON people.id = entries.person_id LEFT JOIN "items" ON items.id = entries.item_id
  ORDER BY entries.person_id, entries.id DESC
)
UPDATE "people" SET
  "photo_origin" = CASE WHEN written.is_ours THEN 'here' ELSE 'changedSince' END,
  "photo_changed_at" = CASE WHEN written.is_ours THEN written.at END,
  "photo_quality" = CASE WHEN written.is_ours THEN written.quality END
FROM "written" WHERE people.id = written.person_id;--> statement-breakpoint
UPDATE "people" SET "photo_origin" = 'elsewhere' WHERE "photo" = 'has' AND "photo_origin" IS NULL;--> statement-breakpoint
CREATE INDEX "people_by_department_name" ON "people" USING btree ("department","sort_name","id");--> statement-breakpoint
CREATE INDEX "people_by_office" ON "people" USING btree ("office_location","sort_name","id");--> statement-breakpoint
CREATE INDEX "people_by_country" ON "people" USING btree ("country","sort_name","id");--> statement-breakpoint
CREATE INDEX "people_by_kind" ON "people" USING btree ("kind","sort_name","id");--> statement-breakpoint
CREATE INDEX "people_by_origin" ON "people" USING btree ("photo_origin","sort_name","id");--> statement-breakpoint
CREATE INDEX "people_of_low_quality" ON "people" USING btree ("sort_name","id") WHERE "people"."photo_quality" = 'low';--> statement-breakpoint
CREATE INDEX "people_by_created" ON "people" USING btree ("created_date_time","sort_name","id");--> statement-breakpoint
CREATE INDEX "people_by_photo_change" ON "people" USING btree ("photo","photo_changed_at","sort_name","id");--> statement-breakpoint
CREATE INDEX "people_by_licence" ON "people" USING gin ("licences") WITH (fastupdate=false);--> statement-breakpoint
CREATE TABLE "directory_groups" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"read_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "group_members" (
	"group_id" text NOT NULL,
	"person_id" text NOT NULL,
	"read_at" timestamp with time zone NOT NULL,
	CONSTRAINT "group_members_group_id_person_id_pk" PRIMARY KEY("group_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "group_members" ADD CONSTRAINT "group_members_group_id_directory_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."directory_groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
INSERT INTO "people_counts"
SELECT kind.dimension, kind.value, active,
  count(*) FILTER (WHERE photo = 'has'),
  count(*) FILTER (WHERE photo = 'none'),
  count(*) FILTER (WHERE photo = 'unknown')
FROM "people" CROSS JOIN LATERAL (
  VALUES ('country', country), ('kind', people.kind), ('letter', left(sort_name, 1))
) AS kind (dimension, value)
GROUP BY kind.dimension, kind.value, active;--> statement-breakpoint
DROP FUNCTION "add_to_people_counts"(people_moved[]);--> statement-breakpoint
DROP TYPE "people_moved";--> statement-breakpoint
CREATE TYPE "people_moved" AS ("active" boolean, "photo" text, "department" text, "office" text, "country" text, "person_kind" text, "letter" text, "people" integer);--> statement-breakpoint
-- As before, with three more kinds of groups.
CREATE OR REPLACE FUNCTION "add_to_people_counts"(moved people_moved[]) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  changes people_count_changes[];
  has_empty boolean;
BEGIN
  SELECT array_agg(each::people_count_changes) INTO changes FROM (
    SELECT kind.dimension, kind.value, active,
      coalesce(sum(people) FILTER (WHERE photo = 'has'), 0)::integer,
      coalesce(sum(people) FILTER (WHERE photo = 'none'), 0)::integer,
      coalesce(sum(people) FILTER (WHERE photo = 'unknown'), 0)::integer
    FROM unnest(moved) CROSS JOIN LATERAL (
      VALUES ('everybody', NULL), ('department', department), ('office', office), ('country', country),
        ('kind', person_kind), ('letter', letter)
    ) AS kind (dimension, value)
    GROUP BY kind.dimension, kind.value, active
  ) AS each;
  IF NOT pg_try_advisory_xact_lock(5264837002) THEN
    INSERT INTO people_count_changes SELECT * FROM unnest(changes);
    RETURN;
  END IF;
  IF EXISTS (SELECT FROM people_count_changes) THEN
    WITH waiting AS (DELETE FROM people_count_changes RETURNING *)
    SELECT array_agg(each::people_count_changes) INTO changes FROM (
      SELECT dimension, value, active,
        sum(has)::integer, sum(none)::integer, sum(unknown)::integer
      FROM (SELECT * FROM waiting UNION ALL SELECT * FROM unnest(changes)) AS change
      GROUP BY dimension, value, active
    ) AS each;
  END IF;
  WITH added AS (
    INSERT INTO people_counts AS kept SELECT * FROM unnest(changes)
    ON CONFLICT (dimension, value, active) DO UPDATE SET
      has = kept.has + excluded.has,
      none = kept.none + excluded.none,
      unknown = kept.unknown + excluded.unknown
    RETURNING has = 0 AND none = 0 AND unknown = 0 AS is_empty
  )
  SELECT bool_or(is_empty) INTO has_empty FROM added;
  IF has_empty THEN
    DELETE FROM people_counts WHERE has = 0 AND none = 0 AND unknown = 0;
  END IF;
END $$;--> statement-breakpoint
-- A statement that changes nobody's group ends after the first aggregate.
CREATE OR REPLACE FUNCTION "count_people"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moved people_moved[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(each::people_moved) INTO moved FROM (
      SELECT active, photo, department, office_location, country, kind, left(sort_name, 1), count(*)::integer
      FROM new_people GROUP BY 1, 2, 3, 4, 5, 6, 7
    ) AS each;
  ELSIF TG_OP = 'DELETE' THEN
    SELECT array_agg(each::people_moved) INTO moved FROM (
      SELECT active, photo, department, office_location, country, kind, left(sort_name, 1), -count(*)::integer
      FROM old_people GROUP BY 1, 2, 3, 4, 5, 6, 7
    ) AS each;
  ELSE
    SELECT array_agg(each::people_moved) INTO moved FROM (
      SELECT active, photo, department, office_location, country, kind, letter, sum(people)::integer
      FROM (
        SELECT active, photo, department, office_location, country, kind, left(sort_name, 1) AS letter, 1 AS people
        FROM new_people
        UNION ALL
        SELECT active, photo, department, office_location, country, kind, left(sort_name, 1), -1 FROM old_people
      ) AS person
      GROUP BY 1, 2, 3, 4, 5, 6, 7 HAVING sum(people) <> 0
    ) AS each;
  END IF;
  IF moved IS NOT NULL THEN PERFORM add_to_people_counts(moved); END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
ANALYZE "people";
