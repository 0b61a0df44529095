DROP INDEX "entries_by_person";--> statement-breakpoint
CREATE INDEX "entries_by_person" ON "entries" USING btree ("person_id","id");