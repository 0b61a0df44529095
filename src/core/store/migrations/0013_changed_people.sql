ALTER TABLE "people" ADD COLUMN "changed_at" timestamp with time zone;
