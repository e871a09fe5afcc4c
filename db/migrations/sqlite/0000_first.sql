CREATE TABLE `account_tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text,
	`purpose` text NOT NULL,
	`email` text,
	`token_hash` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "purpose_known" CHECK("purpose" in ('verify-email', 'reset-password', 'sign-in', 'first-account'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_tokens_token_hash_unique` ON `account_tokens` (`token_hash`);--> statement-breakpoint
CREATE INDEX `account_tokens_user` ON `account_tokens` (`user_id`);--> statement-breakpoint
CREATE TABLE `identities` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`provider` text NOT NULL,
	`subject` text NOT NULL,
	`created_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `identities_user` ON `identities` (`user_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `identities_once` ON `identities` (`provider`,`subject`);--> statement-breakpoint
CREATE TABLE `passwords` (
	`user_id` text PRIMARY KEY NOT NULL,
	`hash` text NOT NULL,
	`changed_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`browser` text NOT NULL,
	`created_at` text NOT NULL,
	`seen_at` text NOT NULL,
	`proven_at` text NOT NULL,
	`expires_at` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "browser_length" CHECK(length("browser") <= 200)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token_hash_unique` ON `sessions` (`token_hash`);--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`email_verified_at` text,
	`pending_email` text,
	`awaits_confirmation` integer DEFAULT false NOT NULL,
	`name` text NOT NULL,
	`zone` text NOT NULL,
	`theme` text DEFAULT 'system' NOT NULL,
	`created_at` text NOT NULL,
	`disabled_at` text,
	CONSTRAINT "theme_known" CHECK("theme" in ('system', 'light', 'dark')),
	CONSTRAINT "name_length" CHECK(length("name") between 1 and 100),
	CONSTRAINT "zone_length" CHECK(length("zone") between 1 and 64),
	CONSTRAINT "email_length" CHECK(length("email") between 1 and 254),
	CONSTRAINT "pending_email_length" CHECK(length("pending_email") <= 254)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email_unique` ON `users` (`email`);--> statement-breakpoint
CREATE TABLE `actions` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`grant_id` text NOT NULL,
	`origin` text NOT NULL,
	`check_in_id` text,
	`meeting_id` text,
	`text` text NOT NULL,
	`doer` text NOT NULL,
	`due_on` text NOT NULL,
	`created_at` text NOT NULL,
	`done_at` text,
	`dropped_at` text,
	`drop_reason` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`send_key` text NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`grant_id`) REFERENCES `grants`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`check_in_id`) REFERENCES `check_ins`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`meeting_id`) REFERENCES `meetings`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "origin_known" CHECK("origin" in ('check-in', 'meeting')),
	CONSTRAINT "doer_known" CHECK("doer" in ('leader', 'reviewer')),
	CONSTRAINT "text_length" CHECK(length("text") between 1 and 200),
	CONSTRAINT "actions_origin" CHECK((origin = 'check-in') = (check_in_id is not null) and (origin = 'meeting') = (meeting_id is not null)),
	CONSTRAINT "actions_one_end" CHECK(done_at is null or dropped_at is null),
	CONSTRAINT "actions_dropped" CHECK((dropped_at is null) = (drop_reason = '')),
	CONSTRAINT "drop_reason_length" CHECK(length("drop_reason") <= 200),
	CONSTRAINT "send_key_length" CHECK(length("send_key") <= 80)
);
--> statement-breakpoint
CREATE INDEX `actions_open` ON `actions` (`owner_id`,`grant_id`,`due_on`) WHERE done_at is null and dropped_at is null;--> statement-breakpoint
CREATE INDEX `actions_check_in` ON `actions` (`owner_id`,`check_in_id`);--> statement-breakpoint
CREATE INDEX `actions_meeting` ON `actions` (`owner_id`,`meeting_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `actions_owner_id` ON `actions` (`owner_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `actions_once` ON `actions` (`grant_id`,`send_key`);--> statement-breakpoint
CREATE TABLE `asks` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`kind` text NOT NULL,
	`evidence_id` text,
	`round_id` text,
	`line_id` text,
	`mechanism_id` text,
	`witness` text NOT NULL,
	`witness_id` text NOT NULL,
	`relation` text NOT NULL,
	`proposed_by_leader` integer NOT NULL,
	`way` text NOT NULL,
	`address` text,
	`token_hash` text,
	`asked_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`revoked_at` text,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`evidence_id`) REFERENCES `evidence`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`round_id`) REFERENCES `rounds`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`mechanism_id`) REFERENCES `mechanisms`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "kind_known" CHECK("kind" in ('attest', 'still-holds', 'placement', 'make-concrete', 'run')),
	CONSTRAINT "relation_known" CHECK("relation" in ('report', 'peer', 'peer-outside', 'manager', 'executive', 'other')),
	CONSTRAINT "way_known" CHECK("way" in ('mail', 'link')),
	CONSTRAINT "witness_length" CHECK(length("witness") between 1 and 80),
	CONSTRAINT "witness_id_length" CHECK(length("witness_id") between 1 and 80),
	CONSTRAINT "address_length" CHECK(length("address") <= 254),
	CONSTRAINT "line_id_length" CHECK(length("line_id") <= 64),
	CONSTRAINT "asks_of_item" CHECK((evidence_id is not null) = (kind in ('attest', 'still-holds'))),
	CONSTRAINT "asks_of_round" CHECK((round_id is not null) = (kind = 'placement')),
	CONSTRAINT "asks_of_line" CHECK((line_id is not null) = (kind = 'make-concrete')),
	CONSTRAINT "asks_of_mechanism" CHECK((mechanism_id is not null) = (kind = 'run')),
	CONSTRAINT "asks_link_has_no_address" CHECK(way = 'mail' or address is null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `asks_token_hash_unique` ON `asks` (`token_hash`);--> statement-breakpoint
CREATE INDEX `asks_item` ON `asks` (`owner_id`,`evidence_id`);--> statement-breakpoint
CREATE INDEX `asks_round` ON `asks` (`owner_id`,`round_id`);--> statement-breakpoint
CREATE INDEX `asks_mechanism` ON `asks` (`owner_id`,`mechanism_id`);--> statement-breakpoint
CREATE INDEX `asks_line` ON `asks` (`owner_id`,`line_id`);--> statement-breakpoint
CREATE INDEX `asks_addressed` ON `asks` (`expires_at`) WHERE address is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `asks_owner_id` ON `asks` (`owner_id`,`id`);--> statement-breakpoint
CREATE TABLE `attestations` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`ask_id` text NOT NULL,
	`answer` text NOT NULL,
	`repeats` text,
	`runs` text,
	`words` text DEFAULT '' NOT NULL,
	`wording_at` text NOT NULL,
	`answered_at` text NOT NULL,
	`withdrawn_at` text,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`ask_id`) REFERENCES `asks`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "answer_known" CHECK("answer" in ('saw', 'partly', 'no', 'holds', 'unsure')),
	CONSTRAINT "repeats_known" CHECK("repeats" in ('once', 'more')),
	CONSTRAINT "runs_known" CHECK("runs" in ('alone', 'partly', 'needs-them')),
	CONSTRAINT "words_length" CHECK(length("words") <= 500)
);
--> statement-breakpoint
CREATE INDEX `attestations_ask` ON `attestations` (`owner_id`,`ask_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `attestations_open` ON `attestations` (`ask_id`) WHERE withdrawn_at is null;--> statement-breakpoint
CREATE TABLE `clarifications` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`ask_id` text NOT NULL,
	`situation` text DEFAULT '' NOT NULL,
	`behaviour` text DEFAULT '' NOT NULL,
	`good` text DEFAULT '' NOT NULL,
	`wording_hash` text NOT NULL,
	`answered_at` text NOT NULL,
	`withdrawn_at` text,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`ask_id`) REFERENCES `asks`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "situation_length" CHECK(length("situation") <= 500),
	CONSTRAINT "behaviour_length" CHECK(length("behaviour") <= 500),
	CONSTRAINT "good_length" CHECK(length("good") <= 500),
	CONSTRAINT "wording_hash_length" CHECK(length("wording_hash") between 1 and 64)
);
--> statement-breakpoint
CREATE INDEX `clarifications_ask` ON `clarifications` (`owner_id`,`ask_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `clarifications_open` ON `clarifications` (`ask_id`) WHERE withdrawn_at is null;--> statement-breakpoint
CREATE TABLE `proposed_witnesses` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`ask_id` text NOT NULL,
	`witness` text NOT NULL,
	`address` text,
	`proposed_at` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`ask_id`) REFERENCES `asks`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "witness_length" CHECK(length("witness") between 1 and 80),
	CONSTRAINT "address_length" CHECK(length("address") <= 254)
);
--> statement-breakpoint
CREATE INDEX `proposed_witnesses_ask` ON `proposed_witnesses` (`owner_id`,`ask_id`);--> statement-breakpoint
CREATE TABLE `round_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`ask_id` text NOT NULL,
	`said` text NOT NULL,
	`send_key` text NOT NULL,
	`answered_at` text NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`ask_id`) REFERENCES `asks`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "said_length" CHECK(length("said") <= 1000),
	CONSTRAINT "send_key_length" CHECK(length("send_key") <= 80)
);
--> statement-breakpoint
CREATE INDEX `round_answers_owner` ON `round_answers` (`owner_id`,`ask_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `round_answers_ask` ON `round_answers` (`ask_id`);--> statement-breakpoint
CREATE TABLE `rounds` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`roadmap_id` text NOT NULL,
	`month` integer,
	`opened_at` text NOT NULL,
	`closes_at` text NOT NULL,
	`closed_at` text,
	`cancelled_at` text,
	`result` text,
	`open_key` text NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`roadmap_id`) REFERENCES `roadmaps`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "rounds_one_end" CHECK(closed_at is null or cancelled_at is null),
	CONSTRAINT "rounds_result" CHECK((result is not null) = (closed_at is not null)),
	CONSTRAINT "rounds_month" CHECK(month is null or month between 0 and 120),
	CONSTRAINT "result_length" CHECK(length("result") <= 40000),
	CONSTRAINT "open_key_length" CHECK(length("open_key") <= 80)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rounds_open` ON `rounds` (`owner_id`) WHERE closed_at is null and cancelled_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `rounds_owner_id` ON `rounds` (`owner_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `rounds_once` ON `rounds` (`owner_id`,`open_key`);--> statement-breakpoint
CREATE TABLE `unwanted` (
	`address_hash` text PRIMARY KEY NOT NULL,
	`refused_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `assessment_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`assessment_id` text NOT NULL,
	`part_id` text NOT NULL,
	`choice` integer,
	`note` text DEFAULT '' NOT NULL,
	`turn_id` text NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`assessment_id`) REFERENCES `assessments`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "assessment_answers_choice" CHECK(choice between 0 and 3),
	CONSTRAINT "part_id_length" CHECK(length("part_id") between 1 and 20),
	CONSTRAINT "note_length" CHECK(length("note") <= 500),
	CONSTRAINT "turn_id_length" CHECK(length("turn_id") <= 64)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `assessment_answers_owner_id` ON `assessment_answers` (`owner_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `assessment_answers_part` ON `assessment_answers` (`assessment_id`,`part_id`);--> statement-breakpoint
CREATE TABLE `assessment_citations` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`answer_id` text NOT NULL,
	`evidence_id` text NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`answer_id`) REFERENCES `assessment_answers`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`evidence_id`) REFERENCES `evidence`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `assessment_citations_evidence` ON `assessment_citations` (`owner_id`,`evidence_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `assessment_citations_once` ON `assessment_citations` (`answer_id`,`evidence_id`);--> statement-breakpoint
CREATE TABLE `assessments` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`by_id` text NOT NULL,
	`roadmap_id` text NOT NULL,
	`started_at` text NOT NULL,
	`finished_at` text,
	`month` integer,
	`snapshot` text,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`roadmap_id`) REFERENCES `roadmaps`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "assessments_finished_whole" CHECK((finished_at is null) = (snapshot is null)),
	CONSTRAINT "assessments_month_finished" CHECK(month is null or (finished_at is not null and month between 0 and 120)),
	CONSTRAINT "snapshot_length" CHECK(length("snapshot") <= 200000)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `assessments_draft` ON `assessments` (`owner_id`,`by_id`) WHERE finished_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `assessments_month` ON `assessments` (`roadmap_id`,`by_id`,`month`) WHERE month is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `assessments_owner_id` ON `assessments` (`owner_id`,`id`);--> statement-breakpoint
CREATE TABLE `calendar_feeds` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`detailed` integer NOT NULL,
	`created_at` text NOT NULL,
	`last_read_at` text,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feeds_token_hash_unique` ON `calendar_feeds` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feeds_owner` ON `calendar_feeds` (`owner_id`);--> statement-breakpoint
CREATE TABLE `check_in_sides` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`check_in_id` text NOT NULL,
	`side` text NOT NULL,
	`author_id` text,
	`said` text NOT NULL,
	`sent_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`owner_id`,`check_in_id`) REFERENCES `check_ins`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "side_known" CHECK("side" in ('leader', 'reviewer')),
	CONSTRAINT "said_length" CHECK(length("said") between 1 and 8000)
);
--> statement-breakpoint
CREATE INDEX `check_in_sides_author` ON `check_in_sides` (`author_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `check_in_sides_once` ON `check_in_sides` (`check_in_id`,`side`);--> statement-breakpoint
CREATE TABLE `check_ins` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`grant_id` text NOT NULL,
	`roadmap_id` text NOT NULL,
	`month` text NOT NULL,
	`opened_by` text NOT NULL,
	`opened_at` text NOT NULL,
	`skipped_by` text,
	`skipped_at` text,
	`skip_reason` text DEFAULT '' NOT NULL,
	`revealed_at` text,
	`result` text,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`grant_id`) REFERENCES `grants`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`roadmap_id`) REFERENCES `roadmaps`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "opened_by_known" CHECK("opened_by" in ('leader', 'reviewer')),
	CONSTRAINT "skipped_by_known" CHECK("skipped_by" in ('leader', 'reviewer')),
	CONSTRAINT "check_ins_month" CHECK(length(month) = 7),
	CONSTRAINT "check_ins_one_end" CHECK(revealed_at is null or skipped_at is null),
	CONSTRAINT "check_ins_result" CHECK((result is not null) = (revealed_at is not null)),
	CONSTRAINT "check_ins_skip" CHECK((skipped_at is null) = (skipped_by is null) and (skipped_at is null) = (skip_reason = '')),
	CONSTRAINT "skip_reason_length" CHECK(length("skip_reason") <= 200),
	CONSTRAINT "result_length" CHECK(length("result") <= 40000)
);
--> statement-breakpoint
CREATE INDEX `check_ins_open` ON `check_ins` (`owner_id`,`grant_id`,`id`) WHERE revealed_at is null and skipped_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `check_ins_owner_id` ON `check_ins` (`owner_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `check_ins_month_once` ON `check_ins` (`grant_id`,`month`);--> statement-breakpoint
CREATE TABLE `comments` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`thread_id` text NOT NULL,
	`author_id` text NOT NULL,
	`body` text NOT NULL,
	`asked_version` integer,
	`written_at` text NOT NULL,
	`edited_at` text,
	`taken_back_at` text,
	`notice_id` text,
	`send_key` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`notice_id`) REFERENCES `notices`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`owner_id`,`thread_id`) REFERENCES `threads`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "body_length" CHECK(length("body") <= 4000),
	CONSTRAINT "comments_said" CHECK((taken_back_at is null) = (length(body) > 0)),
	CONSTRAINT "send_key_length" CHECK(length("send_key") between 1 and 160)
);
--> statement-breakpoint
CREATE INDEX `comments_thread` ON `comments` (`owner_id`,`thread_id`);--> statement-breakpoint
CREATE INDEX `comments_author` ON `comments` (`author_id`);--> statement-breakpoint
CREATE INDEX `comments_notice` ON `comments` (`notice_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `comments_once` ON `comments` (`owner_id`,`author_id`,`send_key`);--> statement-breakpoint
CREATE TABLE `threads` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`grant_id` text NOT NULL,
	`subject` text NOT NULL,
	`evidence_id` text,
	`milestone_id` text,
	`review_id` text,
	`content_id` text,
	`part` text DEFAULT '' NOT NULL,
	`written` integer DEFAULT 0 NOT NULL,
	`opened_at` text NOT NULL,
	`resolved_at` text,
	`resolved_by` text,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`grant_id`) REFERENCES `grants`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`evidence_id`) REFERENCES `evidence`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`milestone_id`) REFERENCES `milestones`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`review_id`) REFERENCES `boundary_reviews`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "subject_known" CHECK("subject" in ('evidence', 'milestone', 'cell', 'worksheet', 'review')),
	CONSTRAINT "threads_one_subject" CHECK((subject = 'evidence') = (evidence_id is not null) and (subject = 'milestone') = (milestone_id is not null) and (subject = 'review') = (review_id is not null) and (subject in ('cell', 'worksheet')) = (content_id is not null)),
	CONSTRAINT "threads_part" CHECK((subject = 'worksheet') = (part <> '')),
	CONSTRAINT "threads_resolved" CHECK((resolved_at is null) = (resolved_by is null)),
	CONSTRAINT "content_id_length" CHECK(length("content_id") <= 64),
	CONSTRAINT "part_length" CHECK(length("part") <= 64)
);
--> statement-breakpoint
CREATE INDEX `threads_grant` ON `threads` (`owner_id`,`grant_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `threads_owner_id` ON `threads` (`owner_id`,`id`);--> statement-breakpoint
CREATE TABLE `claims` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`evidence_id` text NOT NULL,
	`signal_id` text NOT NULL,
	`direction` text NOT NULL,
	`rationale` text DEFAULT '' NOT NULL,
	`signal_label` text NOT NULL,
	`content_version` text NOT NULL,
	`recorded_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`evidence_id`) REFERENCES `evidence`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "direction_known" CHECK("direction" in ('supports', 'against')),
	CONSTRAINT "rationale_length" CHECK(length("rationale") <= 300)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `claims_open` ON `claims` (`evidence_id`,`signal_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `claims_signal` ON `claims` (`owner_id`,`signal_id`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`sentence` text NOT NULL,
	`details` text DEFAULT '' NOT NULL,
	`search` text NOT NULL,
	`origin` text NOT NULL,
	`confidentiality` text DEFAULT 'ordinary' NOT NULL,
	`logged_at` text NOT NULL,
	`placed_at` text,
	`capture_key` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "origin_known" CHECK("origin" in ('typed', 'brought-in')),
	CONSTRAINT "confidentiality_known" CHECK("confidentiality" in ('ordinary', 'employer-sensitive', 'private')),
	CONSTRAINT "sentence_length" CHECK(length("sentence") between 1 and 1000),
	CONSTRAINT "details_length" CHECK(length("details") <= 20000),
	CONSTRAINT "capture_key_length" CHECK(length("capture_key") <= 80)
);
--> statement-breakpoint
CREATE INDEX `evidence_logged` ON `evidence` (`owner_id`,`logged_at`,`id`,`confidentiality`);--> statement-breakpoint
CREATE INDEX `evidence_to_place` ON `evidence` (`owner_id`,`id`) WHERE placed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `evidence_owner_id` ON `evidence` (`owner_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `evidence_capture_once` ON `evidence` (`owner_id`,`capture_key`);--> statement-breakpoint
CREATE TABLE `evidence_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`evidence_id` text NOT NULL,
	`answer_id` text NOT NULL,
	`recorded_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`evidence_id`) REFERENCES `evidence`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`answer_id`) REFERENCES `evidence`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "evidence_answers_other" CHECK(answer_id <> evidence_id)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `evidence_answers_open` ON `evidence_answers` (`evidence_id`,`answer_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `evidence_answers_item` ON `evidence_answers` (`owner_id`,`evidence_id`);--> statement-breakpoint
CREATE INDEX `evidence_answers_answer` ON `evidence_answers` (`owner_id`,`answer_id`);--> statement-breakpoint
CREATE TABLE `evidence_facts` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`evidence_id` text NOT NULL,
	`happened_on` text NOT NULL,
	`withdrawn` integer DEFAULT false NOT NULL,
	`wording` integer DEFAULT 1 NOT NULL,
	`kind` text,
	`scope` text,
	`mode` text,
	`context` text DEFAULT '' NOT NULL,
	`outcome_before` text DEFAULT '' NOT NULL,
	`outcome_after` text DEFAULT '' NOT NULL,
	`outcome_unit` text DEFAULT '' NOT NULL,
	`guard` text DEFAULT '' NOT NULL,
	`rescue` integer DEFAULT false NOT NULL,
	`rescue_cause` text DEFAULT '' NOT NULL,
	`recorded_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`evidence_id`) REFERENCES `evidence`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "kind_known" CHECK("kind" in ('decided', 'shaped', 'declined', 'asked-early', 'presented', 'developed', 'restructured', 'stepped-in', 'other')),
	CONSTRAINT "scope_known" CHECK("scope" in ('own-team', 'several-teams', 'organisation', 'across-functions', 'company')),
	CONSTRAINT "mode_known" CHECK("mode" in ('did', 'coached', 'built', 'others-run')),
	CONSTRAINT "context_length" CHECK(length("context") <= 80),
	CONSTRAINT "outcome_before_length" CHECK(length("outcome_before") <= 120),
	CONSTRAINT "outcome_after_length" CHECK(length("outcome_after") <= 120),
	CONSTRAINT "outcome_unit_length" CHECK(length("outcome_unit") <= 120),
	CONSTRAINT "guard_length" CHECK(length("guard") <= 200),
	CONSTRAINT "rescue_cause_length" CHECK(length("rescue_cause") <= 200)
);
--> statement-breakpoint
CREATE INDEX `evidence_facts_item` ON `evidence_facts` (`owner_id`,`evidence_id`,`ended_at`,`withdrawn`,`happened_on`,`rescue`);--> statement-breakpoint
CREATE UNIQUE INDEX `evidence_facts_open` ON `evidence_facts` (`evidence_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `evidence_facts_timeline` ON `evidence_facts` (`owner_id`,`happened_on`,`evidence_id`,`withdrawn`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `evidence_links` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`evidence_id` text NOT NULL,
	`url` text NOT NULL,
	`label` text DEFAULT '' NOT NULL,
	`recorded_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`evidence_id`) REFERENCES `evidence`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "label_length" CHECK(length("label") <= 120),
	CONSTRAINT "evidence_links_web" CHECK(length(url) <= 2000 and (url like 'http://%' or url like 'https://%'))
);
--> statement-breakpoint
CREATE INDEX `evidence_links_item` ON `evidence_links` (`owner_id`,`evidence_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `evidence_links_open` ON `evidence_links` (`evidence_id`,`url`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `evidence_milestones` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`evidence_id` text NOT NULL,
	`milestone_id` text NOT NULL,
	`recorded_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`evidence_id`) REFERENCES `evidence`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`milestone_id`) REFERENCES `milestones`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `evidence_milestones_open` ON `evidence_milestones` (`evidence_id`,`milestone_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `evidence_milestones_milestone` ON `evidence_milestones` (`owner_id`,`milestone_id`);--> statement-breakpoint
CREATE TABLE `frameworks` (
	`id` text PRIMARY KEY NOT NULL,
	`track` text NOT NULL,
	`version` text NOT NULL,
	`hash` text NOT NULL,
	`content` text NOT NULL,
	`kept_at` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `frameworks_once` ON `frameworks` (`track`,`version`,`hash`);--> statement-breakpoint
CREATE TABLE `grant_worksheets` (
	`owner_id` text NOT NULL,
	`grant_id` text NOT NULL,
	`worksheet_id` text NOT NULL,
	PRIMARY KEY(`grant_id`, `worksheet_id`),
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`grant_id`) REFERENCES `grants`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "worksheet_id_length" CHECK(length("worksheet_id") between 1 and 40)
);
--> statement-breakpoint
CREATE TABLE `grants` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`reader_id` text,
	`role` text NOT NULL,
	`name` text NOT NULL,
	`organisation` text DEFAULT '' NOT NULL,
	`purpose` text NOT NULL,
	`roadmap` integer NOT NULL,
	`milestones` integer NOT NULL,
	`evidence` integer NOT NULL,
	`sensitive` integer NOT NULL,
	`readiness` integer NOT NULL,
	`assessments` integer NOT NULL,
	`reviews` integer NOT NULL,
	`may_comment` integer NOT NULL,
	`from_on` text NOT NULL,
	`until_on` text,
	`invited_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`address` text,
	`token_hash` text,
	`claimant_id` text,
	`claimed_at` text,
	`accepted_at` text,
	`ended_at` text,
	`invite_key` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`reader_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`claimant_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "role_known" CHECK("role" in ('coach', 'manager', 'sponsor')),
	CONSTRAINT "name_length" CHECK(length("name") between 1 and 80),
	CONSTRAINT "organisation_length" CHECK(length("organisation") <= 80),
	CONSTRAINT "purpose_length" CHECK(length("purpose") between 1 and 300),
	CONSTRAINT "address_length" CHECK(length("address") <= 254),
	CONSTRAINT "invite_key_length" CHECK(length("invite_key") <= 80),
	CONSTRAINT "grants_days" CHECK(until_on is null or until_on >= from_on),
	CONSTRAINT "grants_sensitive" CHECK(evidence or not sensitive),
	CONSTRAINT "grants_own" CHECK(reader_id is null or reader_id <> owner_id),
	CONSTRAINT "grants_sponsor" CHECK(role <> 'sponsor' or not (roadmap or milestones or evidence or readiness or assessments or reviews or may_comment)),
	CONSTRAINT "grants_accepted" CHECK(reader_id is null or accepted_at is not null)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `grants_token_hash_unique` ON `grants` (`token_hash`);--> statement-breakpoint
CREATE INDEX `grants_reader` ON `grants` (`reader_id`);--> statement-breakpoint
CREATE INDEX `grants_read` ON `grants` (`reader_id`,`from_on`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `grants_claimant` ON `grants` (`claimant_id`);--> statement-breakpoint
CREATE INDEX `grants_addressed` ON `grants` (`expires_at`) WHERE address is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `grants_owner_id` ON `grants` (`owner_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `grants_once` ON `grants` (`owner_id`,`invite_key`);--> statement-breakpoint
CREATE TABLE `reads` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`grant_id` text NOT NULL,
	`page` text NOT NULL,
	`hour` text NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`grant_id`) REFERENCES `grants`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "page_length" CHECK(length("page") <= 200)
);
--> statement-breakpoint
CREATE INDEX `reads_owner` ON `reads` (`owner_id`,`hour`);--> statement-breakpoint
CREATE UNIQUE INDEX `reads_once` ON `reads` (`grant_id`,`page`,`hour`);--> statement-breakpoint
CREATE TABLE `history` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`actor_id` text NOT NULL,
	`subject` text NOT NULL,
	`subject_id` text NOT NULL,
	`action` text NOT NULL,
	`before` text,
	`after` text,
	`reason` text DEFAULT '' NOT NULL,
	`at` text NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "subject_known" CHECK("subject" in ('account', 'roadmap', 'milestone', 'evidence', 'ask', 'round', 'hint', 'assessment', 'worksheet', 'mechanism', 'review', 'grant', 'comment', 'meeting', 'note', 'check-in', 'action')),
	CONSTRAINT "reason_length" CHECK(length("reason") <= 500)
);
--> statement-breakpoint
CREATE INDEX `history_subject` ON `history` (`owner_id`,`subject`,`subject_id`,`id`);--> statement-breakpoint
CREATE TABLE `jobs` (
	`name` text PRIMARY KEY NOT NULL,
	`leased_until` text,
	`fence` integer DEFAULT 0 NOT NULL,
	`finished_at` text
);
--> statement-breakpoint
CREATE TABLE `notices` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`about_id` text,
	`title` text NOT NULL,
	`body` text DEFAULT '' NOT NULL,
	`href` text DEFAULT '' NOT NULL,
	`created_at` text NOT NULL,
	`read_at` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`about_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "title_length" CHECK(length("title") between 1 and 200),
	CONSTRAINT "body_length" CHECK(length("body") <= 1000)
);
--> statement-breakpoint
CREATE INDEX `notices_user` ON `notices` (`user_id`,`id`);--> statement-breakpoint
CREATE INDEX `notices_about` ON `notices` (`about_id`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text,
	`template` text NOT NULL,
	`to_address` text NOT NULL,
	`props` text NOT NULL,
	`message_id` text NOT NULL,
	`created_at` text NOT NULL,
	`due_at` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`claimed_until` text,
	`sent_at` text,
	`dead_at` text,
	`last_error` text DEFAULT '' NOT NULL,
	`doubts` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_message_id_unique` ON `outbox` (`message_id`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`due_at`) WHERE sent_at is null and dead_at is null;--> statement-breakpoint
CREATE INDEX `outbox_user` ON `outbox` (`user_id`);--> statement-breakpoint
CREATE TABLE `mechanism_evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`mechanism_id` text NOT NULL,
	`evidence_id` text NOT NULL,
	`relation` text NOT NULL,
	`recorded_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`mechanism_id`) REFERENCES `mechanisms`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`evidence_id`) REFERENCES `evidence`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "relation_known" CHECK("relation" in ('prevents', 'shows'))
);
--> statement-breakpoint
CREATE INDEX `mechanism_evidence_mechanism` ON `mechanism_evidence` (`owner_id`,`mechanism_id`);--> statement-breakpoint
CREATE INDEX `mechanism_evidence_item` ON `mechanism_evidence` (`owner_id`,`evidence_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `mechanism_evidence_open` ON `mechanism_evidence` (`mechanism_id`,`evidence_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `mechanism_facts` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`mechanism_id` text NOT NULL,
	`kind` text NOT NULL,
	`how_id` text,
	`improves` text,
	`owner_role` text DEFAULT '' NOT NULL,
	`cadence` text NOT NULL,
	`stopped` integer DEFAULT false NOT NULL,
	`recorded_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`mechanism_id`) REFERENCES `mechanisms`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "kind_known" CHECK("kind" in ('rhythm', 'forum', 'expectation', 'accountability', 'communication')),
	CONSTRAINT "improves_known" CHECK("improves" in ('decisions', 'priorities', 'risk')),
	CONSTRAINT "cadence_known" CHECK("cadence" in ('daily', 'weekly', 'fortnightly', 'monthly', 'quarterly', 'half-yearly', 'when-needed')),
	CONSTRAINT "how_id_length" CHECK(length("how_id") <= 20),
	CONSTRAINT "owner_role_length" CHECK(length("owner_role") <= 80)
);
--> statement-breakpoint
CREATE INDEX `mechanism_facts_mechanism` ON `mechanism_facts` (`owner_id`,`mechanism_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `mechanism_facts_open` ON `mechanism_facts` (`mechanism_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `mechanism_runs` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`mechanism_id` text NOT NULL,
	`ran_on` text NOT NULL,
	`is_with_leader` integer NOT NULL,
	`decisions` integer DEFAULT 0 NOT NULL,
	`decided` text DEFAULT '' NOT NULL,
	`logged_by` text DEFAULT 'leader' NOT NULL,
	`ask_id` text,
	`recorded_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`mechanism_id`) REFERENCES `mechanisms`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "logged_by_known" CHECK("logged_by" in ('leader', 'owner')),
	CONSTRAINT "decided_length" CHECK(length("decided") <= 300),
	CONSTRAINT "mechanism_runs_decisions" CHECK(decisions between 0 and 99),
	CONSTRAINT "mechanism_runs_asked" CHECK(ask_id is null or logged_by = 'owner')
);
--> statement-breakpoint
CREATE INDEX `mechanism_runs_mechanism` ON `mechanism_runs` (`owner_id`,`mechanism_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `mechanism_runs_open` ON `mechanism_runs` (`mechanism_id`,`ran_on`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `mechanisms` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`name` text NOT NULL,
	`replaced` text DEFAULT '' NOT NULL,
	`created_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "name_length" CHECK(length("name") between 1 and 120),
	CONSTRAINT "replaced_length" CHECK(length("replaced") <= 500)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mechanisms_owner_id` ON `mechanisms` (`owner_id`,`id`);--> statement-breakpoint
CREATE TABLE `same_causes` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`evidence_id` text NOT NULL,
	`same_as_id` text NOT NULL,
	`recorded_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`evidence_id`) REFERENCES `evidence`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`same_as_id`) REFERENCES `evidence`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "same_causes_other" CHECK(same_as_id <> evidence_id)
);
--> statement-breakpoint
CREATE INDEX `same_causes_item` ON `same_causes` (`owner_id`,`evidence_id`);--> statement-breakpoint
CREATE INDEX `same_causes_same_as` ON `same_causes` (`owner_id`,`same_as_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `same_causes_open` ON `same_causes` (`evidence_id`,`same_as_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `meeting_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`by_id` text,
	`at` text NOT NULL,
	`line_key` text NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`owner_id`,`meeting_id`) REFERENCES `meetings`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "kind_known" CHECK("kind" in ('agenda', 'decision')),
	CONSTRAINT "text_length" CHECK(length("text") between 1 and 300),
	CONSTRAINT "line_key_length" CHECK(length("line_key") <= 80)
);
--> statement-breakpoint
CREATE INDEX `meeting_lines_by` ON `meeting_lines` (`by_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_lines_once` ON `meeting_lines` (`owner_id`,`meeting_id`,`line_key`);--> statement-breakpoint
CREATE TABLE `meetings` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`grant_id` text NOT NULL,
	`kind` text NOT NULL,
	`starts_at` text NOT NULL,
	`zone` text NOT NULL,
	`minutes` integer NOT NULL,
	`status` text DEFAULT 'planned' NOT NULL,
	`cancel_reason` text,
	`notes` text DEFAULT '' NOT NULL,
	`notes_version` integer DEFAULT 1 NOT NULL,
	`planned_by` text,
	`created_at` text NOT NULL,
	`plan_key` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`planned_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`owner_id`,`grant_id`) REFERENCES `grants`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "kind_known" CHECK("kind" in ('coaching', 'one-to-one')),
	CONSTRAINT "status_known" CHECK("status" in ('planned', 'held', 'cancelled')),
	CONSTRAINT "zone_length" CHECK(length("zone") between 1 and 64),
	CONSTRAINT "notes_length" CHECK(length("notes") <= 20000),
	CONSTRAINT "plan_key_length" CHECK(length("plan_key") <= 80),
	CONSTRAINT "meetings_minutes" CHECK(minutes between 5 and 480),
	CONSTRAINT "meetings_cancelled_with_reason" CHECK((status = 'cancelled') = (cancel_reason is not null) and (cancel_reason is null or length(cancel_reason) between 1 and 300))
);
--> statement-breakpoint
CREATE INDEX `meetings_grant` ON `meetings` (`owner_id`,`grant_id`,`starts_at`,`status`);--> statement-breakpoint
CREATE INDEX `meetings_planned_by` ON `meetings` (`planned_by`);--> statement-breakpoint
CREATE UNIQUE INDEX `meetings_owner_id` ON `meetings` (`owner_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `meetings_once` ON `meetings` (`owner_id`,`grant_id`,`plan_key`);--> statement-breakpoint
CREATE TABLE `private_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`grant_id` text NOT NULL,
	`meeting_id` text NOT NULL,
	`with_name` text NOT NULL,
	`met_at` text NOT NULL,
	`text` text NOT NULL,
	`saved_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "with_name_length" CHECK(length("with_name") between 1 and 100),
	CONSTRAINT "text_length" CHECK(length("text") between 1 and 20000),
	CONSTRAINT "grant_id_length" CHECK(length("grant_id") <= 64),
	CONSTRAINT "meeting_id_length" CHECK(length("meeting_id") <= 64)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `private_notes_once` ON `private_notes` (`owner_id`,`meeting_id`);--> statement-breakpoint
CREATE TABLE `practice_groups` (
	`owner_id` text NOT NULL,
	`grant_id` text NOT NULL,
	`label` text NOT NULL,
	PRIMARY KEY(`owner_id`, `grant_id`),
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`grant_id`) REFERENCES `grants`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "label_length" CHECK(length("label") between 1 and 40)
);
--> statement-breakpoint
CREATE INDEX `practice_groups_grant` ON `practice_groups` (`grant_id`);--> statement-breakpoint
CREATE TABLE `set_asides` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`key` text NOT NULL,
	`reason` text NOT NULL,
	`recorded_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "key_length" CHECK(length("key") between 1 and 40),
	CONSTRAINT "reason_length" CHECK(length("reason") between 1 and 300)
);
--> statement-breakpoint
CREATE INDEX `set_asides_owner` ON `set_asides` (`owner_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `set_asides_open` ON `set_asides` (`owner_id`,`key`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `reminder_links` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`purpose` text NOT NULL,
	`rule` text,
	`digest_on` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` text NOT NULL,
	`expires_at` text NOT NULL,
	`used_at` text,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "purpose_known" CHECK("purpose" in ('log', 'again', 'away', 'stop', 'unsubscribe')),
	CONSTRAINT "rule_known" CHECK("rule" in ('boundary', 'meeting', 'check-in', 'action', 'milestone', 'assessment', 'still-holds', 'practice', 'evidence', 'ask')),
	CONSTRAINT "reminder_links_rule" CHECK((rule is not null) = (purpose = 'stop'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reminder_links_token_hash_unique` ON `reminder_links` (`token_hash`);--> statement-breakpoint
CREATE INDEX `reminder_links_user` ON `reminder_links` (`user_id`,`digest_on`);--> statement-breakpoint
CREATE INDEX `reminder_links_expiry` ON `reminder_links` (`expires_at`);--> statement-breakpoint
CREATE TABLE `reminder_settings` (
	`user_id` text PRIMARY KEY NOT NULL,
	`message_at` text NOT NULL,
	`prompt_on` integer NOT NULL,
	`prompt_at` text NOT NULL,
	`quiet_from` text,
	`quiet_until` text,
	`weekends` text NOT NULL,
	`paused_until` text,
	`channels` text NOT NULL,
	`always` text NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "weekends_known" CHECK("weekends" in ('any', 'before', 'after')),
	CONSTRAINT "reminder_settings_weekday" CHECK(prompt_on between 1 and 7),
	CONSTRAINT "reminder_settings_times" CHECK(length(message_at) = 5 and length(prompt_at) = 5),
	CONSTRAINT "reminder_settings_quiet" CHECK((quiet_from is null) = (quiet_until is null))
);
--> statement-breakpoint
CREATE TABLE `reminders` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`rule` text NOT NULL,
	`subject_id` text NOT NULL,
	`group_id` text NOT NULL,
	`about_id` text,
	`subject_on` text NOT NULL,
	`step` integer NOT NULL,
	`due_on` text NOT NULL,
	`due_at` text NOT NULL,
	`planned_at` text NOT NULL,
	`handled_at` text,
	`outcome` text,
	`title` text DEFAULT '' NOT NULL,
	`body` text DEFAULT '' NOT NULL,
	`href` text DEFAULT '' NOT NULL,
	`digest_on` text,
	`mailed` text DEFAULT 'none' NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`about_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "rule_known" CHECK("rule" in ('boundary', 'meeting', 'check-in', 'action', 'milestone', 'assessment', 'still-holds', 'practice', 'evidence', 'ask')),
	CONSTRAINT "outcome_known" CHECK("outcome" in ('told', 'over', 'logged', 'away', 'off')),
	CONSTRAINT "mailed_known" CHECK("mailed" in ('none', 'queued', 'sent', 'refused', 'held')),
	CONSTRAINT "subject_id_length" CHECK(length("subject_id") between 1 and 80),
	CONSTRAINT "group_id_length" CHECK(length("group_id") between 1 and 80),
	CONSTRAINT "title_length" CHECK(length("title") <= 300),
	CONSTRAINT "body_length" CHECK(length("body") <= 1000),
	CONSTRAINT "href_length" CHECK(length("href") <= 300),
	CONSTRAINT "reminders_handled_with_outcome" CHECK((handled_at is null) = (outcome is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reminders_next` ON `reminders` (`user_id`,`rule`,`subject_id`) WHERE handled_at is null;--> statement-breakpoint
CREATE INDEX `reminders_due` ON `reminders` (`due_at`) WHERE handled_at is null;--> statement-breakpoint
CREATE INDEX `reminders_digest` ON `reminders` (`user_id`,`digest_on`);--> statement-breakpoint
CREATE INDEX `reminders_handled` ON `reminders` (`user_id`,`handled_at`);--> statement-breakpoint
CREATE INDEX `reminders_group` ON `reminders` (`group_id`,`user_id`);--> statement-breakpoint
CREATE INDEX `reminders_about` ON `reminders` (`about_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `reminders_once` ON `reminders` (`user_id`,`rule`,`subject_id`,`due_on`);--> statement-breakpoint
CREATE TABLE `boundary_reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`roadmap_id` text NOT NULL,
	`phase` integer NOT NULL,
	`decision` text NOT NULL,
	`weeks` integer,
	`reason` text NOT NULL,
	`report` text NOT NULL,
	`decided_at` text NOT NULL,
	`decide_key` text NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`roadmap_id`) REFERENCES `roadmaps`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "decision_known" CHECK("decision" in ('move-on', 'extend', 'adjust', 'close')),
	CONSTRAINT "boundary_reviews_phase" CHECK(phase between 1 and 9),
	CONSTRAINT "boundary_reviews_weeks" CHECK((decision = 'extend') = (weeks is not null) and (weeks is null or weeks between 1 and 26)),
	CONSTRAINT "reason_length" CHECK(length("reason") between 1 and 500),
	CONSTRAINT "report_length" CHECK(length("report") between 1 and 400000),
	CONSTRAINT "decide_key_length" CHECK(length("decide_key") <= 80)
);
--> statement-breakpoint
CREATE INDEX `boundary_reviews_roadmap` ON `boundary_reviews` (`owner_id`,`roadmap_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `boundary_reviews_owner_id` ON `boundary_reviews` (`owner_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `boundary_reviews_once` ON `boundary_reviews` (`owner_id`,`decide_key`);--> statement-breakpoint
CREATE TABLE `placements` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`row_id` text NOT NULL,
	`level` integer NOT NULL,
	`revealed_at` text NOT NULL,
	`discussed_at` text,
	`check_in_id` text,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`check_in_id`) REFERENCES `check_ins`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "row_id_length" CHECK(length("row_id") <= 20),
	CONSTRAINT "placements_level" CHECK(level between 0 and 3)
);
--> statement-breakpoint
CREATE INDEX `placements_owner` ON `placements` (`owner_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `placements_once` ON `placements` (`check_in_id`,`row_id`);--> statement-breakpoint
CREATE TABLE `aways` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`roadmap_id` text NOT NULL,
	`from_on` text NOT NULL,
	`to_on` text NOT NULL,
	`pauses_plan` integer NOT NULL,
	`note` text NOT NULL,
	`recorded_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`roadmap_id`) REFERENCES `roadmaps`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "aways_order" CHECK(to_on >= from_on),
	CONSTRAINT "note_length" CHECK(length("note") <= 500)
);
--> statement-breakpoint
CREATE INDEX `aways_roadmap` ON `aways` (`owner_id`,`roadmap_id`);--> statement-breakpoint
CREATE TABLE `extensions` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`roadmap_id` text NOT NULL,
	`phase` integer NOT NULL,
	`weeks` integer NOT NULL,
	`reason` text NOT NULL,
	`recorded_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`roadmap_id`) REFERENCES `roadmaps`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "extensions_weeks" CHECK(weeks between 1 and 26),
	CONSTRAINT "extensions_phase" CHECK(phase between 1 and 9),
	CONSTRAINT "reason_length" CHECK(length("reason") between 1 and 500)
);
--> statement-breakpoint
CREATE INDEX `extensions_roadmap` ON `extensions` (`owner_id`,`roadmap_id`);--> statement-breakpoint
CREATE TABLE `milestones` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`roadmap_id` text NOT NULL,
	`template_id` text,
	`line_id` text,
	`action_id` text,
	`phase` integer NOT NULL,
	`title` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`planned_on` text,
	`due_on` text,
	`status` text DEFAULT 'open' NOT NULL,
	`closed_at` text,
	`drop_reason` text,
	`created_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`roadmap_id`) REFERENCES `roadmaps`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "status_known" CHECK("status" in ('open', 'done', 'dropped')),
	CONSTRAINT "title_length" CHECK(length("title") between 1 and 200),
	CONSTRAINT "note_length" CHECK(length("note") <= 500),
	CONSTRAINT "line_id_length" CHECK(length("line_id") <= 64),
	CONSTRAINT "action_id_length" CHECK(length("action_id") <= 64),
	CONSTRAINT "milestones_made_of" CHECK(line_id is null or action_id is null),
	CONSTRAINT "drop_reason_length" CHECK(length("drop_reason") <= 500),
	CONSTRAINT "milestones_dropped_with_reason" CHECK(status <> 'dropped' or length(drop_reason) > 0),
	CONSTRAINT "milestones_closed" CHECK((status = 'open') = (closed_at is null))
);
--> statement-breakpoint
CREATE INDEX `milestones_due` ON `milestones` (`owner_id`,`roadmap_id`,`due_on`);--> statement-breakpoint
CREATE UNIQUE INDEX `milestones_owner_id` ON `milestones` (`owner_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `milestones_template` ON `milestones` (`roadmap_id`,`template_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `milestones_line` ON `milestones` (`owner_id`,`line_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `milestones_action` ON `milestones` (`owner_id`,`action_id`);--> statement-breakpoint
CREATE TABLE `roadmap_starts` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`roadmap_id` text NOT NULL,
	`start_on` text NOT NULL,
	`reason` text NOT NULL,
	`recorded_at` text NOT NULL,
	`ended_at` text,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`roadmap_id`) REFERENCES `roadmaps`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "reason_length" CHECK(length("reason") <= 500)
);
--> statement-breakpoint
CREATE INDEX `roadmap_starts_roadmap` ON `roadmap_starts` (`owner_id`,`roadmap_id`);--> statement-breakpoint
CREATE TABLE `roadmaps` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`track` text NOT NULL,
	`content_version` text NOT NULL,
	`content_hash` text NOT NULL,
	`situation` text,
	`zone` text NOT NULL,
	`created_at` text NOT NULL,
	`ended_at` text,
	`outcome` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "situation_length" CHECK(length("situation") <= 40),
	CONSTRAINT "outcome_length" CHECK(length("outcome") <= 40),
	CONSTRAINT "roadmaps_ended_with_outcome" CHECK((ended_at is null) = (outcome is null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `roadmaps_running` ON `roadmaps` (`owner_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `roadmaps_owner_id` ON `roadmaps` (`owner_id`,`id`);--> statement-breakpoint
CREATE TABLE `together_reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`grant_id` text NOT NULL,
	`roadmap_id` text NOT NULL,
	`phase` integer NOT NULL,
	`invited_at` text NOT NULL,
	`own_said` text,
	`own_sent_at` text,
	`own_version` integer DEFAULT 0 NOT NULL,
	`their_said` text,
	`their_sent_at` text,
	`their_version` integer DEFAULT 0 NOT NULL,
	`revealed_at` text,
	`reply` text DEFAULT '' NOT NULL,
	`reply_version` integer DEFAULT 0 NOT NULL,
	`called_off_at` text,
	`review_id` text,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`grant_id`) REFERENCES `grants`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`roadmap_id`) REFERENCES `roadmaps`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`review_id`) REFERENCES `boundary_reviews`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "together_reviews_phase" CHECK(phase between 1 and 9),
	CONSTRAINT "together_reviews_own" CHECK((own_said is null) = (own_sent_at is null)),
	CONSTRAINT "together_reviews_their" CHECK((their_said is null) = (their_sent_at is null)),
	CONSTRAINT "together_reviews_revealed" CHECK((revealed_at is not null) = (own_said is not null and their_said is not null)),
	CONSTRAINT "together_reviews_reply" CHECK(reply = '' or revealed_at is not null),
	CONSTRAINT "together_reviews_one_end" CHECK(called_off_at is null or review_id is null),
	CONSTRAINT "own_said_length" CHECK(length("own_said") <= 4000),
	CONSTRAINT "their_said_length" CHECK(length("their_said") <= 8000),
	CONSTRAINT "reply_length" CHECK(length("reply") <= 2000)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `together_reviews_open` ON `together_reviews` (`owner_id`,`roadmap_id`,`phase`) WHERE called_off_at is null and review_id is null;--> statement-breakpoint
CREATE UNIQUE INDEX `together_reviews_owner_id` ON `together_reviews` (`owner_id`,`id`);--> statement-breakpoint
CREATE TABLE `worksheet_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`version_id` text NOT NULL,
	`prompt_id` text NOT NULL,
	`line_id` text DEFAULT '' NOT NULL,
	`said` text NOT NULL,
	`begun_at` text NOT NULL,
	`saved_at` text NOT NULL,
	`removed_at` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`version_id`) REFERENCES `worksheet_versions`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "prompt_id_length" CHECK(length("prompt_id") between 1 and 40),
	CONSTRAINT "line_id_length" CHECK(length("line_id") <= 64),
	CONSTRAINT "worksheet_answers_said_length" CHECK(length(cast(said as text)) <= 400000),
	CONSTRAINT "worksheet_answers_removed_line" CHECK(removed_at is null or line_id <> '')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `worksheet_answers_once` ON `worksheet_answers` (`owner_id`,`version_id`,`prompt_id`,`line_id`);--> statement-breakpoint
CREATE TABLE `worksheet_citations` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`version_id` text NOT NULL,
	`prompt_id` text NOT NULL,
	`line_id` text DEFAULT '' NOT NULL,
	`row_id` text DEFAULT '' NOT NULL,
	`evidence_id` text NOT NULL,
	`cited_at` text NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`version_id`) REFERENCES `worksheet_versions`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`evidence_id`) REFERENCES `evidence`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "prompt_id_length" CHECK(length("prompt_id") between 1 and 40),
	CONSTRAINT "line_id_length" CHECK(length("line_id") <= 64),
	CONSTRAINT "row_id_length" CHECK(length("row_id") <= 40)
);
--> statement-breakpoint
CREATE INDEX `worksheet_citations_evidence` ON `worksheet_citations` (`owner_id`,`evidence_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `worksheet_citations_once` ON `worksheet_citations` (`owner_id`,`version_id`,`prompt_id`,`line_id`,`row_id`,`evidence_id`);--> statement-breakpoint
CREATE TABLE `worksheet_signatures` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`version_id` text NOT NULL,
	`grant_id` text,
	`role` text NOT NULL,
	`name` text NOT NULL,
	`hash` text NOT NULL,
	`signed_at` text NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`version_id`) REFERENCES `worksheet_versions`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`grant_id`) REFERENCES `grants`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "role_known" CHECK("role" in ('leader', 'coach', 'manager', 'sponsor')),
	CONSTRAINT "worksheet_signatures_leader_role" CHECK((role = 'leader') = (grant_id is null)),
	CONSTRAINT "name_length" CHECK(length("name") between 1 and 100),
	CONSTRAINT "worksheet_signatures_hash" CHECK(length(hash) = 64)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `worksheet_signatures_leader` ON `worksheet_signatures` (`owner_id`,`version_id`) WHERE grant_id is null;--> statement-breakpoint
CREATE UNIQUE INDEX `worksheet_signatures_once` ON `worksheet_signatures` (`owner_id`,`version_id`,`grant_id`);--> statement-breakpoint
CREATE TABLE `worksheet_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`worksheet_id` text NOT NULL,
	`number` integer NOT NULL,
	`track` text NOT NULL,
	`content_version` text NOT NULL,
	`content_hash` text NOT NULL,
	`label` text DEFAULT '' NOT NULL,
	`opened_at` text NOT NULL,
	`kept_at` text,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "worksheet_id_length" CHECK(length("worksheet_id") between 1 and 40),
	CONSTRAINT "label_length" CHECK(length("label") <= 80),
	CONSTRAINT "worksheet_versions_number_range" CHECK(number between 1 and 999)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `worksheet_versions_open` ON `worksheet_versions` (`owner_id`,`worksheet_id`) WHERE kept_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `worksheet_versions_owner_id` ON `worksheet_versions` (`owner_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `worksheet_versions_number` ON `worksheet_versions` (`owner_id`,`worksheet_id`,`number`);--> statement-breakpoint
CREATE TABLE `worksheet_views` (
	`id` text PRIMARY KEY NOT NULL,
	`owner_id` text NOT NULL,
	`version_id` text NOT NULL,
	`grant_id` text NOT NULL,
	`prompt_id` text NOT NULL,
	`row_id` text NOT NULL,
	`view` text NOT NULL,
	`words` text DEFAULT '' NOT NULL,
	`said_at` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`version_id`) REFERENCES `worksheet_versions`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner_id`,`grant_id`) REFERENCES `grants`(`owner_id`,`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "view_known" CHECK("view" in ('open', 'agreed', 'disputed')),
	CONSTRAINT "prompt_id_length" CHECK(length("prompt_id") between 1 and 40),
	CONSTRAINT "row_id_length" CHECK(length("row_id") between 1 and 40),
	CONSTRAINT "words_length" CHECK(length("words") <= 300),
	CONSTRAINT "worksheet_views_disputed" CHECK(view <> 'disputed' or words <> '')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `worksheet_views_once` ON `worksheet_views` (`owner_id`,`version_id`,`grant_id`,`prompt_id`,`row_id`);