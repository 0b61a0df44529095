ALTER TABLE "imports" RENAME TO "runs";--> statement-breakpoint
ALTER TABLE "runs" RENAME COLUMN "told_at" TO "notified_at";--> statement-breakpoint
ALTER TABLE "items" RENAME COLUMN "import_id" TO "run_id";--> statement-breakpoint
ALTER TABLE "entries" RENAME COLUMN "import_id" TO "run_id";--> statement-breakpoint
ALTER TABLE "items" RENAME COLUMN "look" TO "perceptual_hash";--> statement-breakpoint
ALTER TABLE "entries" RENAME COLUMN "look" TO "perceptual_hash";--> statement-breakpoint
ALTER TABLE "drafts" RENAME COLUMN "look" TO "perceptual_hash";--> statement-breakpoint
ALTER TABLE "runs" RENAME CONSTRAINT "imports_pkey" TO "runs_pkey";--> statement-breakpoint
ALTER TABLE "items" RENAME CONSTRAINT "items_import_id_imports_id_fk" TO "items_run_id_runs_id_fk";--> statement-breakpoint
ALTER INDEX "imports_by_creator" RENAME TO "runs_by_creator";--> statement-breakpoint
ALTER INDEX "items_by_import" RENAME TO "items_by_run";--> statement-breakpoint
ALTER INDEX "entries_by_import" RENAME TO "entries_by_run";--> statement-breakpoint
UPDATE "runs" SET "kind" = 'import' WHERE "kind" = 'bulk';
