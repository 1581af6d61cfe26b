using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Coordination.Migrations.PostgreSql.Procurement
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "procurement");

            migrationBuilder.CreateTable(
                name: "audit",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    actor_kind = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    actor_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    actor_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    subject = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    subject_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    action = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    changes = table.Column<string>(type: "text", nullable: false),
                    trace_id = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "file",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    content_type = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false),
                    uploaded_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    uploaded_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_file", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                schema: "procurement",
                columns: table => new
                {
                    message_id = table.Column<Guid>(type: "uuid", nullable: false),
                    consumer = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    processed_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inbox", x => new { x.message_id, x.consumer });
                });

            migrationBuilder.CreateTable(
                name: "mail",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    dedup_key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    message_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    to_address = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    to_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    cc_addresses = table.Column<string>(type: "text", nullable: true),
                    subject = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    text_body = table.Column<string>(type: "text", nullable: false),
                    html_body = table.Column<string>(type: "text", nullable: true),
                    calendar_body = table.Column<string>(type: "text", nullable: true),
                    headers = table.Column<string>(type: "text", nullable: true),
                    topic = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    visible_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    lease_id = table.Column<Guid>(type: "uuid", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    dead_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    last_error = table.Column<string>(type: "text", nullable: true),
                    bounced_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mail", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "operation",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    state = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    done = table.Column<int>(type: "integer", nullable: false),
                    total = table.Column<int>(type: "integer", nullable: true),
                    input = table.Column<string>(type: "text", nullable: false),
                    result = table.Column<string>(type: "text", nullable: true),
                    errors = table.Column<string>(type: "text", nullable: true),
                    started_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    cancel_requested = table.Column<bool>(type: "boolean", nullable: false),
                    visible_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    lease_id = table.Column<Guid>(type: "uuid", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_operation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                schema: "procurement",
                columns: table => new
                {
                    position = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    message_id = table.Column<Guid>(type: "uuid", nullable: false),
                    message_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    body = table.Column<string>(type: "text", nullable: false),
                    occurred_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    trace_parent = table.Column<string>(type: "character varying(55)", maxLength: 55, nullable: true),
                    visible_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    lease_id = table.Column<Guid>(type: "uuid", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    dispatched_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    dead_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    last_error = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "procurement_case",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    source_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    title = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    description = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true),
                    buyer_name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    buyer_number = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    buying_unit = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    procedure = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    procedure_text = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    legal_basis = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    main_cpv = table.Column<string>(type: "character varying(8)", unicode: false, maxLength: 8, nullable: true),
                    additional_cpv = table.Column<string[]>(type: "text[]", nullable: false),
                    places = table.Column<string[]>(type: "text[]", nullable: false),
                    estimated_value = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: true),
                    currency = table.Column<string>(type: "character varying(3)", unicode: false, maxLength: 3, nullable: true),
                    is_estimate_withheld = table.Column<bool>(type: "boolean", nullable: false),
                    total_value = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: true),
                    total_currency = table.Column<string>(type: "character varying(3)", unicode: false, maxLength: 3, nullable: true),
                    is_total_withheld = table.Column<bool>(type: "boolean", nullable: false),
                    tender_deadline = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    participation_deadline = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    published_on = table.Column<DateOnly>(type: "date", nullable: true),
                    planned_year = table.Column<int>(type: "integer", nullable: true),
                    planned_quarter = table.Column<int>(type: "integer", nullable: true),
                    contract_start = table.Column<DateOnly>(type: "date", nullable: true),
                    contract_end = table.Column<DateOnly>(type: "date", nullable: true),
                    reserved_participation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reserved_execution = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    has_social_criteria = table.Column<bool>(type: "boolean", nullable: true),
                    social_objectives = table.Column<string[]>(type: "text[]", nullable: false),
                    has_employment_requirement = table.Column<bool>(type: "boolean", nullable: true),
                    employment_text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    is_above_threshold = table.Column<bool>(type: "boolean", nullable: true),
                    is_framework = table.Column<bool>(type: "boolean", nullable: true),
                    is_dynamic_system = table.Column<bool>(type: "boolean", nullable: true),
                    is_divided = table.Column<bool>(type: "boolean", nullable: true),
                    is_joint = table.Column<bool>(type: "boolean", nullable: true),
                    is_reviewed = table.Column<bool>(type: "boolean", nullable: true),
                    tender_count = table.Column<int>(type: "integer", nullable: true),
                    website = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    ended_because = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    search_text = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_procurement_case", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "case_code",
                schema: "procurement",
                columns: table => new
                {
                    code = table.Column<string>(type: "character varying(8)", unicode: false, maxLength: 8, nullable: false, collation: "C"),
                    procurement_case_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_code", x => new { x.procurement_case_id, x.code });
                    table.ForeignKey(
                        name: "fk_case_code_procurement_case_procurement_case_id",
                        column: x => x.procurement_case_id,
                        principalSchema: "procurement",
                        principalTable: "procurement_case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "doubt",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    field = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    raw = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    procurement_case_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_doubt", x => x.id);
                    table.ForeignKey(
                        name: "fk_doubt_procurement_case_procurement_case_id",
                        column: x => x.procurement_case_id,
                        principalSchema: "procurement",
                        principalTable: "procurement_case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "lot",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    title = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    main_cpv = table.Column<string>(type: "character varying(8)", unicode: false, maxLength: 8, nullable: true),
                    additional_cpv = table.Column<string[]>(type: "text[]", nullable: false),
                    estimated_value = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: true),
                    currency = table.Column<string>(type: "character varying(3)", unicode: false, maxLength: 3, nullable: true),
                    is_estimate_withheld = table.Column<bool>(type: "boolean", nullable: false),
                    reserved_participation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reserved_execution = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    tender_deadline = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    tender_count = table.Column<int>(type: "integer", nullable: true),
                    procurement_case_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_lot", x => x.id);
                    table.ForeignKey(
                        name: "fk_lot_procurement_case_procurement_case_id",
                        column: x => x.procurement_case_id,
                        principalSchema: "procurement",
                        principalTable: "procurement_case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "notice",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    publication_id = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    version = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    kind = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    subtype = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    publication_number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    supersedes = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    file = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    procurement_case_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice", x => x.id);
                    table.ForeignKey(
                        name: "fk_notice_procurement_case_procurement_case_id",
                        column: x => x.procurement_case_id,
                        principalSchema: "procurement",
                        principalTable: "procurement_case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "procurement_case_entry",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    procurement_case_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_procurement_case_entry", x => x.id);
                    table.ForeignKey(
                        name: "fk_procurement_case_entry_procurement_case_procurement_case_id",
                        column: x => x.procurement_case_id,
                        principalSchema: "procurement",
                        principalTable: "procurement_case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "winner",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    number = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    lot = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    size = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    value = table.Column<decimal>(type: "numeric(20,2)", precision: 20, scale: 2, nullable: true),
                    currency = table.Column<string>(type: "character varying(3)", unicode: false, maxLength: 3, nullable: true),
                    is_value_withheld = table.Column<bool>(type: "boolean", nullable: false),
                    procurement_case_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_winner", x => x.id);
                    table.ForeignKey(
                        name: "fk_winner_procurement_case_procurement_case_id",
                        column: x => x.procurement_case_id,
                        principalSchema: "procurement",
                        principalTable: "procurement_case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_audit_at",
                schema: "procurement",
                table: "audit",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_audit_subject_subject_id_id",
                schema: "procurement",
                table: "audit",
                columns: new[] { "subject", "subject_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_case_code_code",
                schema: "procurement",
                table: "case_code",
                column: "code");

            migrationBuilder.CreateIndex(
                name: "ix_doubt_procurement_case_id",
                schema: "procurement",
                table: "doubt",
                column: "procurement_case_id");

            migrationBuilder.CreateIndex(
                name: "ix_inbox_processed_at",
                schema: "procurement",
                table: "inbox",
                column: "processed_at");

            migrationBuilder.CreateIndex(
                name: "ix_lot_procurement_case_id",
                schema: "procurement",
                table: "lot",
                column: "procurement_case_id");

            migrationBuilder.CreateIndex(
                name: "ix_mail_dead_at",
                schema: "procurement",
                table: "mail",
                column: "dead_at",
                filter: "dead_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_mail_dedup_key",
                schema: "procurement",
                table: "mail",
                column: "dedup_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mail_lease_id",
                schema: "procurement",
                table: "mail",
                column: "lease_id",
                filter: "lease_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_mail_topic_created_at",
                schema: "procurement",
                table: "mail",
                columns: new[] { "topic", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_mail_visible_at",
                schema: "procurement",
                table: "mail",
                column: "visible_at",
                filter: "sent_at is null and dead_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_notice_procurement_case_id",
                schema: "procurement",
                table: "notice",
                column: "procurement_case_id");

            migrationBuilder.CreateIndex(
                name: "ix_notice_source_publication_id_version",
                schema: "procurement",
                table: "notice",
                columns: new[] { "source", "publication_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_operation_visible_at",
                schema: "procurement",
                table: "operation",
                column: "visible_at",
                filter: "finished_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_dead_at",
                schema: "procurement",
                table: "outbox",
                column: "dead_at",
                filter: "dead_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_dispatched_at",
                schema: "procurement",
                table: "outbox",
                column: "dispatched_at",
                filter: "dispatched_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_lease_id",
                schema: "procurement",
                table: "outbox",
                column: "lease_id",
                filter: "lease_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_message_id",
                schema: "procurement",
                table: "outbox",
                column: "message_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_visible_at_position",
                schema: "procurement",
                table: "outbox",
                columns: new[] { "visible_at", "position" },
                filter: "dispatched_at is null and dead_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_procurement_case_buying_unit_status",
                schema: "procurement",
                table: "procurement_case",
                columns: new[] { "buying_unit", "status" });

            migrationBuilder.CreateIndex(
                name: "ix_procurement_case_published_on",
                schema: "procurement",
                table: "procurement_case",
                column: "published_on");

            migrationBuilder.CreateIndex(
                name: "ix_procurement_case_source_source_id",
                schema: "procurement",
                table: "procurement_case",
                columns: new[] { "source", "source_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_procurement_case_status_planned_year_planned_quarter_id",
                schema: "procurement",
                table: "procurement_case",
                columns: new[] { "status", "planned_year", "planned_quarter", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_procurement_case_status_tender_deadline_id",
                schema: "procurement",
                table: "procurement_case",
                columns: new[] { "status", "tender_deadline", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_procurement_case_entry_procurement_case_id",
                schema: "procurement",
                table: "procurement_case_entry",
                column: "procurement_case_id");

            migrationBuilder.CreateIndex(
                name: "ix_winner_number",
                schema: "procurement",
                table: "winner",
                column: "number");

            migrationBuilder.CreateIndex(
                name: "ix_winner_procurement_case_id",
                schema: "procurement",
                table: "winner",
                column: "procurement_case_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "case_code",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "doubt",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "file",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "inbox",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "lot",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "mail",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "notice",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "operation",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "procurement_case_entry",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "winner",
                schema: "procurement");

            migrationBuilder.DropTable(
                name: "procurement_case",
                schema: "procurement");
        }
    }
}
