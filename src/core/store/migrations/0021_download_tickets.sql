CREATE TABLE "download_tickets" (
	"hash" text PRIMARY KEY NOT NULL,
	"owner_id" text NOT NULL,
	"owner_name" text NOT NULL,
	"file_name" text NOT NULL,
	"request" jsonb NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "download_tickets_by_owner" ON "download_tickets" USING btree ("owner_id","expires_at");
