CREATE TABLE "blobs" (
	"sha256" text PRIMARY KEY NOT NULL,
	"bytes" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"prepared_sha" text NOT NULL,
	"source_sha" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "entries" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"item_id" uuid NOT NULL,
	"import_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor_id" text NOT NULL,
	"actor_name" text NOT NULL,
	"acting_as" text NOT NULL,
	"person_id" text NOT NULL,
	"person_name" text NOT NULL,
	"action" text NOT NULL,
	"before_sha" text,
	"before_etag" text,
	"after_sha" text,
	"after_etag" text,
	"request_id" text
);
--> statement-breakpoint
CREATE TABLE "facts" (
	"name" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"created_by_id" text NOT NULL,
	"created_by_name" text NOT NULL,
	"acting_as" text NOT NULL,
	"existing" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "items" (
	"id" uuid PRIMARY KEY NOT NULL,
	"import_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"file_name" text NOT NULL,
	"file_size" integer NOT NULL,
	"person_id" text NOT NULL,
	"person_name" text NOT NULL,
	"rule" text,
	"confidence" text,
	"state" text NOT NULL,
	"original_id" uuid,
	"source_sha" text,
	"prepared_sha" text,
	"action" text,
	"before_sha" text,
	"before_etag" text,
	"after_etag" text,
	"code" text,
	"detail" text,
	"request_id" text,
	"attempts" integer DEFAULT 0 NOT NULL,
	"not_before" timestamp with time zone,
	"lease_owner" text,
	"lease_until" timestamp with time zone,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "original_pieces" (
	"original_id" uuid NOT NULL,
	"piece" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "original_pieces_original_id_piece_pk" PRIMARY KEY("original_id","piece")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"display_name" text NOT NULL,
	"given_name" text,
	"surname" text,
	"user_principal_name" text NOT NULL,
	"mail" text,
	"mail_nickname" text,
	"proxy_addresses" jsonb NOT NULL,
	"employee_id" text,
	"on_premises_sam_account_name" text,
	"department" text,
	"job_title" text,
	"office_location" text,
	"account_enabled" boolean NOT NULL,
	"user_type" text NOT NULL,
	"has_mailbox" boolean NOT NULL,
	"sort_name" text NOT NULL,
	"search_text" text NOT NULL,
	"photo" text DEFAULT 'unknown' NOT NULL,
	"photo_etag" text,
	"photo_checked_at" timestamp with time zone,
	"thumbnail_sha" text,
	"sync_run" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person_keys" (
	"key" text NOT NULL,
	"kind" text NOT NULL,
	"person_id" text NOT NULL,
	CONSTRAINT "person_keys_key_kind_person_id_pk" PRIMARY KEY("key","kind","person_id")
);
--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_keys" ADD CONSTRAINT "person_keys_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "entries_one_per_item" ON "entries" USING btree ("item_id");--> statement-breakpoint
CREATE INDEX "entries_by_person" ON "entries" USING btree ("person_id","at");--> statement-breakpoint
CREATE INDEX "imports_by_creator" ON "imports" USING btree ("created_by_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "items_one_per_person" ON "items" USING btree ("import_id","person_id");--> statement-breakpoint
CREATE INDEX "items_by_import" ON "items" USING btree ("import_id","position");--> statement-breakpoint
CREATE INDEX "items_open" ON "items" USING btree ("import_id","position") WHERE "items"."state" in ('received', 'prepared', 'uploading');--> statement-breakpoint
CREATE INDEX "people_by_name" ON "people" USING btree ("sort_name","id");--> statement-breakpoint
CREATE INDEX "people_by_photo" ON "people" USING btree ("photo","sort_name","id");--> statement-breakpoint
CREATE INDEX "people_by_department" ON "people" USING btree ("department");--> statement-breakpoint
CREATE INDEX "people_by_check" ON "people" USING btree ("photo_checked_at");--> statement-breakpoint
CREATE INDEX "person_keys_by_person" ON "person_keys" USING btree ("person_id");