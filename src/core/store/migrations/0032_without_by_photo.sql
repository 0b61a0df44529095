-- Most of those without a department or an office are guests and disabled accounts: of the others, few would be found among the next by name.
DROP INDEX "people_without_department";--> statement-breakpoint
DROP INDEX "people_without_office";--> statement-breakpoint
CREATE INDEX "people_without_department" ON "people" USING btree ("photo","active","sort_name","id") WHERE "people"."department" is null;--> statement-breakpoint
CREATE INDEX "people_without_office" ON "people" USING btree ("photo","active","sort_name","id") WHERE "people"."office_location" is null;--> statement-breakpoint
ANALYZE "people";
