using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.SqlServer.Governance
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "governance");

            migrationBuilder.CreateTable(
                name: "action_plan",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    registration_number = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    normalised_number = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    is_example = table.Column<bool>(type: "bit", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_action_plan", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "answer",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    link_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    obligation_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    activity_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    committee_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    comment = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    proposed_date = table.Column<DateOnly>(type: "date", nullable: true),
                    proposal = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    from = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    status_before = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    reported_before = table.Column<DateOnly>(type: "date", nullable: true),
                    answered_before = table.Column<DateOnly>(type: "date", nullable: true),
                    activity_version_after = table.Column<long>(type: "bigint", nullable: true),
                    undone_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_answer", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "answer_link",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    address = table.Column<string>(type: "nvarchar(320)", maxLength: 320, nullable: false),
                    recipient_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    obligations = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    revoked_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    handed_over_from = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_answer_link", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    actor_kind = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    actor_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    actor_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    subject = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    subject_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    action = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    changes = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    trace_id = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "committee",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    dissolved_from = table.Column<DateOnly>(type: "date", nullable: true),
                    successor_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    duties_moved = table.Column<bool>(type: "bit", nullable: false),
                    reminders_paused_until = table.Column<DateOnly>(type: "date", nullable: true),
                    note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    search_text = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    is_example = table.Column<bool>(type: "bit", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_committee", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "digest",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    recipient_key = table.Column<string>(type: "nvarchar(330)", maxLength: 330, nullable: false),
                    address = table.Column<string>(type: "nvarchar(320)", maxLength: 320, nullable: true),
                    recipient_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    committees = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    activities = table.Column<int>(type: "int", nullable: false),
                    late = table.Column<int>(type: "int", nullable: false),
                    subject = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    link_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    mail_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    failure = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    decided_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_digest", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "digest_instruction",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    recipient_key = table.Column<string>(type: "nvarchar(330)", maxLength: 330, nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    is_skipped = table.Column<bool>(type: "bit", nullable: false),
                    is_approved = table.Column<bool>(type: "bit", nullable: false),
                    by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_digest_instruction", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "file",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    name = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false),
                    content_type = table.Column<string>(type: "nvarchar(150)", maxLength: 150, nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    content = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    uploaded_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    uploaded_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_file", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "governing_document",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    registration_number = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    normalised_number = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    adopted_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    adopted_on = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    address = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    is_example = table.Column<bool>(type: "bit", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_governing_document", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                schema: "governance",
                columns: table => new
                {
                    message_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    consumer = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    processed_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inbox", x => new { x.message_id, x.consumer });
                });

            migrationBuilder.CreateTable(
                name: "mail",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    dedup_key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    message_id = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    to_address = table.Column<string>(type: "nvarchar(320)", maxLength: 320, nullable: false),
                    to_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    cc_addresses = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    subject = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    text_body = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    html_body = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    calendar_body = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    headers = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    topic = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    visible_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    lease_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    attempts = table.Column<int>(type: "int", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    dead_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    last_error = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    bounced_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mail", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "obligation",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    source = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: false),
                    key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    committee_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    title = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    link = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    activity_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    plan_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    source_version = table.Column<long>(type: "bigint", nullable: false),
                    raised_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ladder_from = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    closed_on = table.Column<DateOnly>(type: "date", nullable: true),
                    withdrawn_reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reminded_on = table.Column<DateOnly>(type: "date", nullable: true),
                    next_reminder_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ladder_is_stale = table.Column<bool>(type: "bit", nullable: false),
                    overdue_told_for = table.Column<DateOnly>(type: "date", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_obligation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "operation",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    state = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    done = table.Column<int>(type: "int", nullable: false),
                    total = table.Column<int>(type: "int", nullable: true),
                    input = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    result = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    errors = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    started_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    finished_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    cancel_requested = table.Column<bool>(type: "bit", nullable: false),
                    visible_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    lease_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    attempts = table.Column<int>(type: "int", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_operation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "governance",
                columns: table => new
                {
                    position = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    message_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    message_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    body = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    occurred_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    trace_parent = table.Column<string>(type: "nvarchar(55)", maxLength: 55, nullable: true),
                    visible_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    lease_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    attempts = table.Column<int>(type: "int", nullable: false),
                    dispatched_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    dead_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    last_error = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "plan_import",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    file_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    file_name = table.Column<string>(type: "nvarchar(260)", maxLength: 260, nullable: false),
                    title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    reading = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    choices = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    target_plan_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    started_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    result_plan_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    closed_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    closed_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_import", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reminder_rule",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    committee_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    to = table.Column<DateOnly>(type: "date", nullable: true),
                    settings = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reminder_rule", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "activity",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    plan_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    area_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    area_number = table.Column<int>(type: "int", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    title = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    description = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: true),
                    due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    reported_on = table.Column<DateOnly>(type: "date", nullable: true),
                    changed_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    is_removed = table.Column<bool>(type: "bit", nullable: false),
                    search_text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    as_written = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    from_year = table.Column<int>(type: "int", nullable: true),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    to_year = table.Column<int>(type: "int", nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity", x => x.id);
                    table.ForeignKey(
                        name: "fk_activity_action_plan_plan_id",
                        column: x => x.plan_id,
                        principalSchema: "governance",
                        principalTable: "action_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "dissemination",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    plan_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    report_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    presented_on = table.Column<DateOnly>(type: "date", nullable: false),
                    audience = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    way = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    participants = table.Column<int>(type: "int", nullable: true),
                    note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    registered_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    registered_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dissemination", x => x.id);
                    table.ForeignKey(
                        name: "fk_dissemination_action_plan_plan_id",
                        column: x => x.plan_id,
                        principalSchema: "governance",
                        principalTable: "action_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "follow_up_report",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    plan_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    template = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    language = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: false),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    snapshot = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    texts = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    frozen_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    made_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_follow_up_report", x => x.id);
                    table.ForeignKey(
                        name: "fk_follow_up_report_action_plan_plan_id",
                        column: x => x.plan_id,
                        principalSchema: "governance",
                        principalTable: "action_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_area",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    introduction = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    strategic_areas = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    plan_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_area", x => x.id);
                    table.ForeignKey(
                        name: "fk_plan_area_action_plan_plan_id",
                        column: x => x.plan_id,
                        principalSchema: "governance",
                        principalTable: "action_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_decision",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    body = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    meeting_date = table.Column<DateOnly>(type: "date", nullable: false),
                    paragraph = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    registration_number = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    recorded_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    plan_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_decision", x => x.id);
                    table.ForeignKey(
                        name: "fk_plan_decision_action_plan_plan_id",
                        column: x => x.plan_id,
                        principalSchema: "governance",
                        principalTable: "action_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_document",
                schema: "governance",
                columns: table => new
                {
                    document_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    plan_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    relation = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_document", x => new { x.plan_id, x.document_id });
                    table.ForeignKey(
                        name: "fk_plan_document_action_plan_plan_id",
                        column: x => x.plan_id,
                        principalSchema: "governance",
                        principalTable: "action_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "plan_version",
                schema: "governance",
                columns: table => new
                {
                    number = table.Column<int>(type: "int", nullable: false),
                    plan_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    reason = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    snapshot = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    made_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_plan_version", x => new { x.plan_id, x.number });
                    table.ForeignKey(
                        name: "fk_plan_version_action_plan_plan_id",
                        column: x => x.plan_id,
                        principalSchema: "governance",
                        principalTable: "action_plan",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "calendar_subscription",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    committee_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    token_hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    rotated_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_subscription", x => x.id);
                    table.ForeignKey(
                        name: "fk_calendar_subscription_committee_committee_id",
                        column: x => x.committee_id,
                        principalSchema: "governance",
                        principalTable: "committee",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "committee_contact",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    role = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    email = table.Column<string>(type: "nvarchar(320)", maxLength: 320, nullable: true),
                    phone = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    away_from = table.Column<DateOnly>(type: "date", nullable: true),
                    away_to = table.Column<DateOnly>(type: "date", nullable: true),
                    substitute_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    bounced_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: true),
                    committee_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_committee_contact", x => x.id);
                    table.ForeignKey(
                        name: "fk_committee_contact_committee_committee_id",
                        column: x => x.committee_id,
                        principalSchema: "governance",
                        principalTable: "committee",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "committee_former_name",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    committee_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_committee_former_name", x => x.id);
                    table.ForeignKey(
                        name: "fk_committee_former_name_committee_committee_id",
                        column: x => x.committee_id,
                        principalSchema: "governance",
                        principalTable: "committee",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "strategic_area",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    position = table.Column<int>(type: "int", nullable: false),
                    title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    document_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_strategic_area", x => x.id);
                    table.ForeignKey(
                        name: "fk_strategic_area_governing_document_document_id",
                        column: x => x.document_id,
                        principalSchema: "governance",
                        principalTable: "governing_document",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "reminder",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    obligation_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    rung = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    due_on = table.Column<DateOnly>(type: "date", nullable: false),
                    digest_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reminder", x => x.id);
                    table.ForeignKey(
                        name: "fk_reminder_digest_digest_id",
                        column: x => x.digest_id,
                        principalSchema: "governance",
                        principalTable: "digest",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_reminder_obligation_obligation_id",
                        column: x => x.obligation_id,
                        principalSchema: "governance",
                        principalTable: "obligation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "activity_entry",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    committee = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    activity_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_entry", x => x.id);
                    table.ForeignKey(
                        name: "fk_activity_entry_activity_activity_id",
                        column: x => x.activity_id,
                        principalSchema: "governance",
                        principalTable: "activity",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "activity_evidence",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    file_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    address = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    added_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    added_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    activity_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_evidence", x => x.id);
                    table.ForeignKey(
                        name: "fk_activity_evidence_activity_activity_id",
                        column: x => x.activity_id,
                        principalSchema: "governance",
                        principalTable: "activity",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "activity_goal",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    measure = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    baseline = table.Column<decimal>(type: "decimal(18,4)", precision: 18, scale: 4, nullable: true),
                    target = table.Column<decimal>(type: "decimal(18,4)", precision: 18, scale: 4, nullable: true),
                    unit = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    direction = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    year_on_year = table.Column<bool>(type: "bit", nullable: false),
                    activity_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_goal", x => x.id);
                    table.ForeignKey(
                        name: "fk_activity_goal_activity_activity_id",
                        column: x => x.activity_id,
                        principalSchema: "governance",
                        principalTable: "activity",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "activity_party",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    role = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    committee_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    free_text = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    position = table.Column<int>(type: "int", nullable: false),
                    binding = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    bound_by = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    activity_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_party", x => x.id);
                    table.ForeignKey(
                        name: "fk_activity_party_activity_activity_id",
                        column: x => x.activity_id,
                        principalSchema: "governance",
                        principalTable: "activity",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_action_plan_normalised_number",
                schema: "governance",
                table: "action_plan",
                column: "normalised_number");

            migrationBuilder.CreateIndex(
                name: "ix_activity_plan_id_area_number_number",
                schema: "governance",
                table: "activity",
                columns: new[] { "plan_id", "area_number", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_activity_plan_id_due_on",
                schema: "governance",
                table: "activity",
                columns: new[] { "plan_id", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_activity_plan_id_status",
                schema: "governance",
                table: "activity",
                columns: new[] { "plan_id", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_activity_entry_activity_id",
                schema: "governance",
                table: "activity_entry",
                column: "activity_id");

            migrationBuilder.CreateIndex(
                name: "ix_activity_evidence_activity_id",
                schema: "governance",
                table: "activity_evidence",
                column: "activity_id");

            migrationBuilder.CreateIndex(
                name: "ix_activity_goal_activity_id",
                schema: "governance",
                table: "activity_goal",
                column: "activity_id");

            migrationBuilder.CreateIndex(
                name: "ix_activity_party_activity_id",
                schema: "governance",
                table: "activity_party",
                column: "activity_id");

            migrationBuilder.CreateIndex(
                name: "ix_activity_party_committee_id_role",
                schema: "governance",
                table: "activity_party",
                columns: new[] { "committee_id", "role" });

            migrationBuilder.CreateIndex(
                name: "ix_answer_at",
                schema: "governance",
                table: "answer",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_answer_link_id",
                schema: "governance",
                table: "answer",
                column: "link_id");

            migrationBuilder.CreateIndex(
                name: "ix_answer_obligation_id",
                schema: "governance",
                table: "answer",
                column: "obligation_id");

            migrationBuilder.CreateIndex(
                name: "ix_answer_link_address",
                schema: "governance",
                table: "answer_link",
                column: "address");

            migrationBuilder.CreateIndex(
                name: "ix_answer_link_expires_at",
                schema: "governance",
                table: "answer_link",
                column: "expires_at");

            migrationBuilder.CreateIndex(
                name: "ix_audit_at",
                schema: "governance",
                table: "audit",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_audit_subject_subject_id_id",
                schema: "governance",
                table: "audit",
                columns: new[] { "subject", "subject_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_calendar_subscription_committee_id",
                schema: "governance",
                table: "calendar_subscription",
                column: "committee_id");

            migrationBuilder.CreateIndex(
                name: "ix_calendar_subscription_token_hash",
                schema: "governance",
                table: "calendar_subscription",
                column: "token_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_committee_code",
                schema: "governance",
                table: "committee",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_committee_contact_committee_id",
                schema: "governance",
                table: "committee_contact",
                column: "committee_id");

            migrationBuilder.CreateIndex(
                name: "ix_committee_former_name_committee_id",
                schema: "governance",
                table: "committee_former_name",
                column: "committee_id");

            migrationBuilder.CreateIndex(
                name: "ix_digest_date_state",
                schema: "governance",
                table: "digest",
                columns: new[] { "date", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_digest_mail_id",
                schema: "governance",
                table: "digest",
                column: "mail_id");

            migrationBuilder.CreateIndex(
                name: "ix_digest_recipient_key_date",
                schema: "governance",
                table: "digest",
                columns: new[] { "recipient_key", "date" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_digest_instruction_recipient_key_date",
                schema: "governance",
                table: "digest_instruction",
                columns: new[] { "recipient_key", "date" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dissemination_plan_id_presented_on",
                schema: "governance",
                table: "dissemination",
                columns: new[] { "plan_id", "presented_on" });

            migrationBuilder.CreateIndex(
                name: "ix_follow_up_report_plan_id_frozen_at",
                schema: "governance",
                table: "follow_up_report",
                columns: new[] { "plan_id", "frozen_at" });

            migrationBuilder.CreateIndex(
                name: "ix_governing_document_normalised_number",
                schema: "governance",
                table: "governing_document",
                column: "normalised_number");

            migrationBuilder.CreateIndex(
                name: "ix_inbox_processed_at",
                schema: "governance",
                table: "inbox",
                column: "processed_at");

            migrationBuilder.CreateIndex(
                name: "ix_mail_dead_at",
                schema: "governance",
                table: "mail",
                column: "dead_at",
                filter: "dead_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_mail_dedup_key",
                schema: "governance",
                table: "mail",
                column: "dedup_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mail_lease_id",
                schema: "governance",
                table: "mail",
                column: "lease_id",
                filter: "lease_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_mail_topic_created_at",
                schema: "governance",
                table: "mail",
                columns: new[] { "topic", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_mail_visible_at",
                schema: "governance",
                table: "mail",
                column: "visible_at",
                filter: "sent_at is null and dead_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_obligation_activity_id",
                schema: "governance",
                table: "obligation",
                column: "activity_id");

            migrationBuilder.CreateIndex(
                name: "ix_obligation_committee_id_state_due_on",
                schema: "governance",
                table: "obligation",
                columns: new[] { "committee_id", "state", "due_on" });

            migrationBuilder.CreateIndex(
                name: "ix_obligation_next_reminder_on",
                schema: "governance",
                table: "obligation",
                column: "next_reminder_on",
                filter: "next_reminder_on is not null");

            migrationBuilder.CreateIndex(
                name: "ix_obligation_source_key",
                schema: "governance",
                table: "obligation",
                columns: new[] { "source", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_obligation_state_ladder_is_stale",
                schema: "governance",
                table: "obligation",
                columns: new[] { "state", "ladder_is_stale" });

            migrationBuilder.CreateIndex(
                name: "ix_operation_visible_at",
                schema: "governance",
                table: "operation",
                column: "visible_at",
                filter: "finished_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_dead_at",
                schema: "governance",
                table: "outbox",
                column: "dead_at",
                filter: "dead_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_dispatched_at",
                schema: "governance",
                table: "outbox",
                column: "dispatched_at",
                filter: "dispatched_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_lease_id",
                schema: "governance",
                table: "outbox",
                column: "lease_id",
                filter: "lease_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_message_id",
                schema: "governance",
                table: "outbox",
                column: "message_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_visible_at_position",
                schema: "governance",
                table: "outbox",
                columns: new[] { "visible_at", "position" },
                filter: "dispatched_at is null and dead_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_plan_area_plan_id",
                schema: "governance",
                table: "plan_area",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_decision_plan_id",
                schema: "governance",
                table: "plan_decision",
                column: "plan_id");

            migrationBuilder.CreateIndex(
                name: "ix_plan_import_state_expires_at",
                schema: "governance",
                table: "plan_import",
                columns: new[] { "state", "expires_at" });

            migrationBuilder.CreateIndex(
                name: "ix_reminder_digest_id",
                schema: "governance",
                table: "reminder",
                column: "digest_id");

            migrationBuilder.CreateIndex(
                name: "ix_reminder_obligation_id_rung_due_on",
                schema: "governance",
                table: "reminder",
                columns: new[] { "obligation_id", "rung", "due_on" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_strategic_area_document_id",
                schema: "governance",
                table: "strategic_area",
                column: "document_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "activity_entry",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "activity_evidence",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "activity_goal",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "activity_party",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "answer",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "answer_link",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "audit",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "calendar_subscription",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "committee_contact",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "committee_former_name",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "digest_instruction",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "dissemination",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "file",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "follow_up_report",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "inbox",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "mail",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "operation",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "plan_area",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "plan_decision",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "plan_document",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "plan_import",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "plan_version",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "reminder",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "reminder_rule",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "strategic_area",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "activity",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "committee",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "digest",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "obligation",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "governing_document",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "action_plan",
                schema: "governance");
        }
    }
}
