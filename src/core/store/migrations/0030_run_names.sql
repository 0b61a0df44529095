ALTER TABLE "runs" ADD COLUMN "name" text;--> statement-breakpoint
ALTER TABLE "runs" ADD COLUMN "name_search" text;--> statement-breakpoint
CREATE INDEX "runs_listed" ON "runs" USING btree ("created_by_id","created_at","id") WHERE "runs"."kind" not in ('own', 'single');--> statement-breakpoint
CREATE INDEX "runs_by_name" ON "runs" USING gin ("name_search" gin_trgm_ops) WHERE "runs"."name_search" is not null;--> statement-breakpoint
CREATE INDEX "items_with_problems" ON "items" USING btree ("run_id") WHERE "items"."state" in ('refused', 'gone', 'failed');--> statement-breakpoint
ANALYZE "runs";
