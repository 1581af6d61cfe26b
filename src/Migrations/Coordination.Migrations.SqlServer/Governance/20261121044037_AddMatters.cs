using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.SqlServer.Governance
{
    /// <inheritdoc />
    public partial class AddMatters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "matter",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    subject = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    senders = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    senders_text = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    addressee_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    addressee = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    received_on = table.Column<DateOnly>(type: "date", nullable: false),
                    dated_on = table.Column<DateOnly>(type: "date", nullable: true),
                    raised_on = table.Column<DateOnly>(type: "date", nullable: true),
                    reply_by = table.Column<DateOnly>(type: "date", nullable: true),
                    agenda_number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    preparation = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    summary = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: true),
                    stance = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    proposed_decision = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: true),
                    retention_class = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    registered_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    registered_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    main_number = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    sort_number = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: true),
                    search_text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    is_protected = table.Column<bool>(type: "bit", nullable: false),
                    secrecy_section = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    decided_by_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    paragraph = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    decision = table.Column<string>(type: "nvarchar(max)", maxLength: 8000, nullable: true),
                    reported_to_council_on = table.Column<DateOnly>(type: "date", nullable: true),
                    withdrawn_because = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matter", x => x.id);
                    table.ForeignKey(
                        name: "fk_matter_committee_addressee_id",
                        column: x => x.addressee_id,
                        principalSchema: "governance",
                        principalTable: "committee",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "matter_demand",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    stance = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    answer = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: true),
                    answered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    matter_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matter_demand", x => x.id);
                    table.ForeignKey(
                        name: "fk_matter_demand_matter_matter_id",
                        column: x => x.matter_id,
                        principalSchema: "governance",
                        principalTable: "matter",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "matter_document",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    number = table.Column<int>(type: "int", nullable: true),
                    title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    dated_on = table.Column<DateOnly>(type: "date", nullable: true),
                    registration_number = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    file_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    address = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    retention_class = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    added_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    added_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    withdrawn_because = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    matter_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matter_document", x => x.id);
                    table.ForeignKey(
                        name: "fk_matter_document_matter_matter_id",
                        column: x => x.matter_id,
                        principalSchema: "governance",
                        principalTable: "matter",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "matter_entry",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    field = table.Column<string>(type: "nvarchar(50)", maxLength: 50, nullable: true),
                    before = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    after = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    matter_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matter_entry", x => x.id);
                    table.ForeignKey(
                        name: "fk_matter_entry_matter_matter_id",
                        column: x => x.matter_id,
                        principalSchema: "governance",
                        principalTable: "matter",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "matter_link",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    target_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    text = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    matter_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matter_link", x => x.id);
                    table.ForeignKey(
                        name: "fk_matter_link_matter_matter_id",
                        column: x => x.matter_id,
                        principalSchema: "governance",
                        principalTable: "matter",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "matter_number",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    as_written = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    normalised = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    body = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    position = table.Column<int>(type: "int", nullable: false),
                    matter_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matter_number", x => x.id);
                    table.ForeignKey(
                        name: "fk_matter_number_matter_matter_id",
                        column: x => x.matter_id,
                        principalSchema: "governance",
                        principalTable: "matter",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "matter_reader",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    email = table.Column<string>(type: "nvarchar(320)", maxLength: 320, nullable: true),
                    committee_code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    matter_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_matter_reader", x => x.id);
                    table.ForeignKey(
                        name: "fk_matter_reader_matter_matter_id",
                        column: x => x.matter_id,
                        principalSchema: "governance",
                        principalTable: "matter",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_matter_addressee_id_state",
                schema: "governance",
                table: "matter",
                columns: new[] { "addressee_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_matter_received_on_id",
                schema: "governance",
                table: "matter",
                columns: new[] { "received_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_matter_sort_number",
                schema: "governance",
                table: "matter",
                column: "sort_number");

            migrationBuilder.CreateIndex(
                name: "ix_matter_state_reply_by",
                schema: "governance",
                table: "matter",
                columns: new[] { "state", "reply_by" });

            migrationBuilder.CreateIndex(
                name: "ix_matter_demand_matter_id",
                schema: "governance",
                table: "matter_demand",
                column: "matter_id");

            migrationBuilder.CreateIndex(
                name: "ix_matter_document_file_id",
                schema: "governance",
                table: "matter_document",
                column: "file_id",
                filter: "file_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_matter_document_matter_id",
                schema: "governance",
                table: "matter_document",
                column: "matter_id");

            migrationBuilder.CreateIndex(
                name: "ix_matter_entry_matter_id",
                schema: "governance",
                table: "matter_entry",
                column: "matter_id");

            migrationBuilder.CreateIndex(
                name: "ix_matter_link_matter_id",
                schema: "governance",
                table: "matter_link",
                column: "matter_id");

            migrationBuilder.CreateIndex(
                name: "ix_matter_link_target_id",
                schema: "governance",
                table: "matter_link",
                column: "target_id");

            migrationBuilder.CreateIndex(
                name: "ix_matter_number_matter_id",
                schema: "governance",
                table: "matter_number",
                column: "matter_id");

            migrationBuilder.CreateIndex(
                name: "ix_matter_number_normalised",
                schema: "governance",
                table: "matter_number",
                column: "normalised");

            migrationBuilder.CreateIndex(
                name: "ix_matter_reader_matter_id",
                schema: "governance",
                table: "matter_reader",
                column: "matter_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "matter_demand",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "matter_document",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "matter_entry",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "matter_link",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "matter_number",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "matter_reader",
                schema: "governance");

            migrationBuilder.DropTable(
                name: "matter",
                schema: "governance");
        }
    }
}
