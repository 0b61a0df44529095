CREATE INDEX "runs_unfinished" ON "runs" USING btree ("id") WHERE "runs"."finished_at" is null or "runs"."unsettled" is not null;--> statement-breakpoint
CREATE TABLE "senders" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	"calls_per_second" double precision NOT NULL,
	"waits" boolean NOT NULL
);
