CREATE TABLE "deletions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"asked_for" text NOT NULL,
	"asked_by_id" text,
	"asked_by_name" text,
	"people" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "leavers" (
	"person_id" text PRIMARY KEY NOT NULL,
	"left_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE INDEX "leavers_by_time" ON "leavers" USING btree ("left_at");--> statement-breakpoint
CREATE INDEX "items_by_person" ON "items" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "items_like_another" ON "items" USING btree ("id") WHERE "items"."picture" @> '{"notes": [{"code": "looks_like_another"}]}';--> statement-breakpoint
-- Of a face, its box alone is kept: no eyes, and not how sure the detector was.
UPDATE "items" SET "picture" = jsonb_set("picture", '{faces}', (
  select coalesce(jsonb_agg(jsonb_build_object('box', face -> 'box')), '[]') from jsonb_array_elements("picture" -> 'faces') face))
  WHERE jsonb_array_length("picture" -> 'faces') > 0;--> statement-breakpoint
UPDATE "drafts" SET "picture" = jsonb_set("picture", '{faces}', (
  select coalesce(jsonb_agg(jsonb_build_object('box', face -> 'box')), '[]') from jsonb_array_elements("picture" -> 'faces') face))
  WHERE jsonb_array_length("picture" -> 'faces') > 0;
