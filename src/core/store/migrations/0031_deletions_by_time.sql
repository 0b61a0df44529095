CREATE INDEX "deletions_by_time" ON "deletions" USING btree ("at","id");
