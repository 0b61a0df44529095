CREATE INDEX "entries_by_import" ON "entries" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "items_by_undone_entry" ON "items" USING btree ("undoes_entry") WHERE "items"."undoes_entry" is not null;--> statement-breakpoint
UPDATE "imports" SET "told_at" = "finished_at" WHERE "finished_at" IS NOT NULL;