ALTER TABLE "items" ADD COLUMN "drawn" jsonb;
