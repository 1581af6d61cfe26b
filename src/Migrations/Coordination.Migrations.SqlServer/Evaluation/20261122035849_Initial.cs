using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.SqlServer.Evaluation
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "evaluation");

            migrationBuilder.CreateTable(
                name: "audit",
                schema: "evaluation",
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
                name: "file",
                schema: "evaluation",
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
                name: "inbox",
                schema: "evaluation",
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
                schema: "evaluation",
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
                name: "operation",
                schema: "evaluation",
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
                schema: "evaluation",
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

            migrationBuilder.CreateIndex(
                name: "ix_audit_at",
                schema: "evaluation",
                table: "audit",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_audit_subject_subject_id_id",
                schema: "evaluation",
                table: "audit",
                columns: new[] { "subject", "subject_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_inbox_processed_at",
                schema: "evaluation",
                table: "inbox",
                column: "processed_at");

            migrationBuilder.CreateIndex(
                name: "ix_mail_dead_at",
                schema: "evaluation",
                table: "mail",
                column: "dead_at",
                filter: "dead_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_mail_dedup_key",
                schema: "evaluation",
                table: "mail",
                column: "dedup_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mail_lease_id",
                schema: "evaluation",
                table: "mail",
                column: "lease_id",
                filter: "lease_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_mail_topic_created_at",
                schema: "evaluation",
                table: "mail",
                columns: new[] { "topic", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_mail_visible_at",
                schema: "evaluation",
                table: "mail",
                column: "visible_at",
                filter: "sent_at is null and dead_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_operation_visible_at",
                schema: "evaluation",
                table: "operation",
                column: "visible_at",
                filter: "finished_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_dead_at",
                schema: "evaluation",
                table: "outbox",
                column: "dead_at",
                filter: "dead_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_dispatched_at",
                schema: "evaluation",
                table: "outbox",
                column: "dispatched_at",
                filter: "dispatched_at is not null");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_lease_id",
                schema: "evaluation",
                table: "outbox",
                column: "lease_id",
                filter: "lease_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_message_id",
                schema: "evaluation",
                table: "outbox",
                column: "message_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_visible_at_position",
                schema: "evaluation",
                table: "outbox",
                columns: new[] { "visible_at", "position" },
                filter: "dispatched_at is null and dead_at is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit",
                schema: "evaluation");

            migrationBuilder.DropTable(
                name: "file",
                schema: "evaluation");

            migrationBuilder.DropTable(
                name: "inbox",
                schema: "evaluation");

            migrationBuilder.DropTable(
                name: "mail",
                schema: "evaluation");

            migrationBuilder.DropTable(
                name: "operation",
                schema: "evaluation");

            migrationBuilder.DropTable(
                name: "outbox",
                schema: "evaluation");
        }
    }
}
