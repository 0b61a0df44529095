CREATE TABLE "run_cards" (
	"person_id" text NOT NULL,
	"card" text NOT NULL,
	"run_id" uuid NOT NULL,
	"asks" boolean NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"edition" integer DEFAULT 1 NOT NULL,
	"shown" text,
	"shown_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	"refusals" integer DEFAULT 0 NOT NULL,
	"not_before" timestamp with time zone,
	CONSTRAINT "run_cards_person_id_card_pk" PRIMARY KEY("person_id","card")
);
--> statement-breakpoint
CREATE INDEX "run_cards_by_run" ON "run_cards" USING btree ("run_id");
--> statement-breakpoint
CREATE TABLE "digests" (
	"person_id" text PRIMARY KEY NOT NULL,
	"wanted_at" timestamp with time zone DEFAULT now() NOT NULL,
	"week" date NOT NULL
);
