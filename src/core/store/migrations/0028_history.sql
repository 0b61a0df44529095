CREATE INDEX "entries_by_actor" ON "entries" USING btree ("actor_id","id");--> statement-breakpoint
CREATE INDEX "entries_by_time" ON "entries" USING btree ("at");--> statement-breakpoint
CREATE INDEX "entries_by_names" ON "entries" USING gin (lower("person_name" || ' ' || "actor_name") gin_trgm_ops);--> statement-breakpoint
ANALYZE "entries";
