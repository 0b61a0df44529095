CREATE TABLE "coverage_nights" (
	"night" date PRIMARY KEY NOT NULL,
	"taken_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "coverage_counts" (
	"night" date NOT NULL,
	"dimension" text NOT NULL,
	"value" text,
	"has" integer NOT NULL,
	"none" integer NOT NULL,
	"unknown" integer NOT NULL,
	CONSTRAINT "coverage_counts_one_per_group" UNIQUE NULLS NOT DISTINCT("dimension","night","value")
);
--> statement-breakpoint
ALTER TABLE "coverage_counts" ADD CONSTRAINT "coverage_counts_night_coverage_nights_night_fk" FOREIGN KEY ("night") REFERENCES "public"."coverage_nights"("night") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "coverage_counts_by_night" ON "coverage_counts" USING btree ("night");--> statement-breakpoint
CREATE INDEX "people_of_fine_quality" ON "people" USING btree ("sort_name","id") WHERE "people"."photo_quality" = 'fine';--> statement-breakpoint
CREATE INDEX "people_not_looked_at" ON "people" USING btree ("sort_name","id") WHERE "people"."photo" = 'has' and "people"."photo_quality" is null;--> statement-breakpoint
CREATE INDEX "people_without_department" ON "people" USING btree ("sort_name","id") WHERE "people"."department" is null;--> statement-breakpoint
CREATE INDEX "people_without_office" ON "people" USING btree ("sort_name","id") WHERE "people"."office_location" is null;--> statement-breakpoint
-- A photo that Likeness has not prepared is one that it has not looked at; whoever has no photo has no quality.
INSERT INTO "people_counts"
SELECT 'quality', CASE WHEN photo = 'has' AND photo_quality IS NULL THEN 'notLookedAt' ELSE photo_quality END, active,
  count(*) FILTER (WHERE photo = 'has'),
  count(*) FILTER (WHERE photo = 'none'),
  count(*) FILTER (WHERE photo = 'unknown')
FROM "people" GROUP BY 2, 3;--> statement-breakpoint
DROP FUNCTION "add_to_people_counts"(people_moved[]);--> statement-breakpoint
DROP TYPE "people_moved";--> statement-breakpoint
CREATE TYPE "people_moved" AS ("active" boolean, "photo" text, "department" text, "office" text, "country" text, "person_kind" text, "letter" text, "quality" text, "people" integer);--> statement-breakpoint
-- As before, with one more kind of groups.
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
        ('kind', person_kind), ('letter', letter),
        ('quality', CASE WHEN photo = 'has' AND quality IS NULL THEN 'notLookedAt' ELSE quality END)
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
      SELECT active, photo, department, office_location, country, kind, left(sort_name, 1), photo_quality, count(*)::integer
      FROM new_people GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
    ) AS each;
  ELSIF TG_OP = 'DELETE' THEN
    SELECT array_agg(each::people_moved) INTO moved FROM (
      SELECT active, photo, department, office_location, country, kind, left(sort_name, 1), photo_quality, -count(*)::integer
      FROM old_people GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
    ) AS each;
  ELSE
    SELECT array_agg(each::people_moved) INTO moved FROM (
      SELECT active, photo, department, office_location, country, kind, letter, photo_quality, sum(people)::integer
      FROM (
        SELECT active, photo, department, office_location, country, kind, left(sort_name, 1) AS letter, photo_quality, 1 AS people
        FROM new_people
        UNION ALL
        SELECT active, photo, department, office_location, country, kind, left(sort_name, 1), photo_quality, -1 FROM old_people
      ) AS person
      GROUP BY 1, 2, 3, 4, 5, 6, 7, 8 HAVING sum(people) <> 0
    ) AS each;
  END IF;
  IF moved IS NOT NULL THEN PERFORM add_to_people_counts(moved); END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
ANALYZE "people";
