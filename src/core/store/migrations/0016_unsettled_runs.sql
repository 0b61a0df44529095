ALTER TABLE "runs" ADD COLUMN "unsettled" jsonb;--> statement-breakpoint
CREATE INDEX "items_by_hash_1" ON "items" USING btree ("run_id",substr("perceptual_hash", 1, 4)) WHERE "items"."perceptual_hash" is not null;--> statement-breakpoint
CREATE INDEX "entries_by_hash_1" ON "entries" USING btree (substr("perceptual_hash", 1, 4)) WHERE "entries"."perceptual_hash" is not null;--> statement-breakpoint
CREATE INDEX "items_by_hash_5" ON "items" USING btree ("run_id",substr("perceptual_hash", 5, 4)) WHERE "items"."perceptual_hash" is not null;--> statement-breakpoint
CREATE INDEX "entries_by_hash_5" ON "entries" USING btree (substr("perceptual_hash", 5, 4)) WHERE "entries"."perceptual_hash" is not null;--> statement-breakpoint
CREATE INDEX "items_by_hash_9" ON "items" USING btree ("run_id",substr("perceptual_hash", 9, 4)) WHERE "items"."perceptual_hash" is not null;--> statement-breakpoint
CREATE INDEX "entries_by_hash_9" ON "entries" USING btree (substr("perceptual_hash", 9, 4)) WHERE "entries"."perceptual_hash" is not null;--> statement-breakpoint
CREATE INDEX "items_by_hash_13" ON "items" USING btree ("run_id",substr("perceptual_hash", 13, 4)) WHERE "items"."perceptual_hash" is not null;--> statement-breakpoint
CREATE INDEX "entries_by_hash_13" ON "entries" USING btree (substr("perceptual_hash", 13, 4)) WHERE "entries"."perceptual_hash" is not null;
