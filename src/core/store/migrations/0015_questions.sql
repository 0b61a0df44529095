CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
UPDATE "people" SET "search_text" = ' ' || "search_text";--> statement-breakpoint
ALTER TABLE "people" ADD COLUMN "active" boolean GENERATED ALWAYS AS ("people"."account_enabled" and "people"."user_type" = 'Member') STORED NOT NULL;--> statement-breakpoint
DROP INDEX "people_by_photo";--> statement-breakpoint
DROP INDEX "people_by_department";--> statement-breakpoint
CREATE INDEX "people_active_by_name" ON "people" USING btree ("sort_name","id") WHERE "people"."active";--> statement-breakpoint
CREATE INDEX "people_by_photo" ON "people" USING btree ("photo","active","sort_name","id");--> statement-breakpoint
CREATE INDEX "people_by_department" ON "people" USING btree ("department","photo","active","sort_name","id");--> statement-breakpoint
CREATE INDEX "people_by_search" ON "people" USING gin ("search_text" gin_trgm_ops) WITH (fastupdate=false);--> statement-breakpoint
CREATE TABLE "people_counts" (
	"dimension" text NOT NULL,
	"value" text,
	"active" boolean NOT NULL,
	"has" integer NOT NULL,
	"none" integer NOT NULL,
	"unknown" integer NOT NULL,
	CONSTRAINT "people_counts_one_per_group" UNIQUE NULLS NOT DISTINCT("dimension","value","active")
);
--> statement-breakpoint
CREATE TABLE "people_count_changes" (
	"dimension" text NOT NULL,
	"value" text,
	"active" boolean NOT NULL,
	"has" integer NOT NULL,
	"none" integer NOT NULL,
	"unknown" integer NOT NULL
);
--> statement-breakpoint
INSERT INTO "people_counts"
SELECT kind.dimension, kind.value, active,
  count(*) FILTER (WHERE photo = 'has'),
  count(*) FILTER (WHERE photo = 'none'),
  count(*) FILTER (WHERE photo = 'unknown')
FROM "people" CROSS JOIN LATERAL (
  VALUES ('everybody', NULL), ('department', department), ('office', office_location)
) AS kind (dimension, value)
GROUP BY kind.dimension, kind.value, active;--> statement-breakpoint
CREATE TYPE "people_moved" AS ("active" boolean, "photo" text, "department" text, "office" text, "people" integer);--> statement-breakpoint
-- One transaction at a time adds to the counts, until it ends; what others change meanwhile waits in a table of its own
-- for the next one. So nobody waits for anybody, and the sum of both tables is exact at any moment.
CREATE FUNCTION "add_to_people_counts"(moved people_moved[]) RETURNS void LANGUAGE plpgsql AS $$
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
      VALUES ('everybody', NULL), ('department', department), ('office', office)
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
CREATE FUNCTION "count_people"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  moved people_moved[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(each::people_moved) INTO moved FROM (
      SELECT active, photo, department, office_location, count(*)::integer
      FROM new_people GROUP BY 1, 2, 3, 4
    ) AS each;
  ELSIF TG_OP = 'DELETE' THEN
    SELECT array_agg(each::people_moved) INTO moved FROM (
      SELECT active, photo, department, office_location, -count(*)::integer
      FROM old_people GROUP BY 1, 2, 3, 4
    ) AS each;
  ELSE
    SELECT array_agg(each::people_moved) INTO moved FROM (
      SELECT active, photo, department, office_location, sum(people)::integer
      FROM (
        SELECT active, photo, department, office_location, 1 AS people FROM new_people
        UNION ALL
        SELECT active, photo, department, office_location, -1 FROM old_people
      ) AS person
      GROUP BY 1, 2, 3, 4 HAVING sum(people) <> 0
    ) AS each;
  END IF;
  IF moved IS NOT NULL THEN PERFORM add_to_people_counts(moved); END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE FUNCTION "forget_people_counts"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM people_counts;
  DELETE FROM people_count_changes;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "people_inserted" AFTER INSERT ON "people" REFERENCING NEW TABLE AS new_people
  FOR EACH STATEMENT EXECUTE FUNCTION count_people();--> statement-breakpoint
CREATE TRIGGER "people_deleted" AFTER DELETE ON "people" REFERENCING OLD TABLE AS old_people
  FOR EACH STATEMENT EXECUTE FUNCTION count_people();--> statement-breakpoint
CREATE TRIGGER "people_updated" AFTER UPDATE ON "people" REFERENCING OLD TABLE AS old_people NEW TABLE AS new_people
  FOR EACH STATEMENT EXECUTE FUNCTION count_people();--> statement-breakpoint
CREATE TRIGGER "people_truncated" AFTER TRUNCATE ON "people"
  FOR EACH STATEMENT EXECUTE FUNCTION forget_people_counts();--> statement-breakpoint
ANALYZE "people";
