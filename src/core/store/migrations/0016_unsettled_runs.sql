ALTER TABLE "runs" ADD COLUMN "unsettled" jsonb;
