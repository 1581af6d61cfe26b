using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

#pragma warning disable CA1814 // Prefer jagged arrays over multidimensional

namespace Coordination.Migrations.SqlServer.BusinessSupport
{
    /// <inheritdoc />
    public partial class StateAidLedger : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "aid_ceiling",
                schema: "business_support",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    regulation = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    euro = table.Column<decimal>(type: "decimal(18,2)", precision: 18, scale: 2, nullable: false),
                    window_years = table.Column<int>(type: "int", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    source = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    certainty = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_aid_ceiling", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "exchange_rate",
                schema: "business_support",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    kronor_per_euro = table.Column<decimal>(type: "decimal(18,6)", precision: 18, scale: 6, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: false),
                    rate_date = table.Column<DateOnly>(type: "date", nullable: false),
                    source = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    registered_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    registered_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exchange_rate", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "ledger_rules",
                schema: "business_support",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    committee_code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    granting_body = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    register_days = table.Column<int>(type: "int", nullable: false),
                    register_from = table.Column<DateOnly>(type: "date", nullable: false),
                    declare_until = table.Column<DateOnly>(type: "date", nullable: false),
                    declaration_days = table.Column<int>(type: "int", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_rules", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "register_channel",
                schema: "business_support",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    address = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    source = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    certainty = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_register_channel", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "undertaking",
                schema: "business_support",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    enterprise_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    number = table.Column<string>(type: "varchar(10)", unicode: false, maxLength: 10, nullable: true),
                    nace = table.Column<string>(type: "varchar(5)", unicode: false, maxLength: 5, nullable: true),
                    registered_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    search_text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_undertaking", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "aid_declaration",
                schema: "business_support",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    undertaking_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    signed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    signed_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    covers_group = table.Column<bool>(type: "bit", nullable: false),
                    document = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    revoked_on = table.Column<DateOnly>(type: "date", nullable: true),
                    revoked_because = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    replaced_on = table.Column<DateOnly>(type: "date", nullable: true),
                    registered_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    registered_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_aid_declaration", x => x.id);
                    table.ForeignKey(
                        name: "fk_aid_declaration_undertaking_undertaking_id",
                        column: x => x.undertaking_id,
                        principalSchema: "business_support",
                        principalTable: "undertaking",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "control_link",
                schema: "business_support",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    controlling_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    controlled_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    basis = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    holds_from = table.Column<DateOnly>(type: "date", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    evidence = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    ended_because = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    registered_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    registered_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_control_link", x => x.id);
                    table.ForeignKey(
                        name: "fk_control_link_undertaking_controlled_id",
                        column: x => x.controlled_id,
                        principalSchema: "business_support",
                        principalTable: "undertaking",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_control_link_undertaking_controlling_id",
                        column: x => x.controlling_id,
                        principalSchema: "business_support",
                        principalTable: "undertaking",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "aid_record",
                schema: "business_support",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    undertaking_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    recipient_name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    origin = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    regulation = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    amount = table.Column<decimal>(type: "decimal(18,2)", precision: 18, scale: 2, nullable: false),
                    currency = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    rate = table.Column<decimal>(type: "decimal(18,6)", precision: 18, scale: 6, nullable: false),
                    rate_date = table.Column<DateOnly>(type: "date", nullable: false),
                    rate_source = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    euro = table.Column<decimal>(type: "decimal(18,2)", precision: 18, scale: 2, nullable: false),
                    granted_on = table.Column<DateOnly>(type: "date", nullable: false),
                    giver = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    purpose = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    nominal = table.Column<decimal>(type: "decimal(18,2)", precision: 18, scale: 2, nullable: true),
                    equivalent_ground = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    entrustment = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    decision = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    nace = table.Column<string>(type: "varchar(5)", unicode: false, maxLength: 5, nullable: true),
                    declaration_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    grant_id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    gone_on = table.Column<DateOnly>(type: "date", nullable: true),
                    gone_because = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    register_due_on = table.Column<DateOnly>(type: "date", nullable: true),
                    committee_code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    registered_on = table.Column<DateOnly>(type: "date", nullable: true),
                    register_reference = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    entered_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    entered_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    search_text = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_aid_record", x => x.id);
                    table.ForeignKey(
                        name: "fk_aid_record_aid_declaration_declaration_id",
                        column: x => x.declaration_id,
                        principalSchema: "business_support",
                        principalTable: "aid_declaration",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_aid_record_undertaking_undertaking_id",
                        column: x => x.undertaking_id,
                        principalSchema: "business_support",
                        principalTable: "undertaking",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "aid_part",
                schema: "business_support",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    undertaking_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    euro = table.Column<decimal>(type: "decimal(18,2)", precision: 18, scale: 2, nullable: false),
                    split_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ground = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    aid_record_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_aid_part", x => x.id);
                    table.ForeignKey(
                        name: "fk_aid_part_aid_record_aid_record_id",
                        column: x => x.aid_record_id,
                        principalSchema: "business_support",
                        principalTable: "aid_record",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "aid_reclaim",
                schema: "business_support",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    amount = table.Column<decimal>(type: "decimal(18,2)", precision: 18, scale: 2, nullable: false),
                    euro = table.Column<decimal>(type: "decimal(18,2)", precision: 18, scale: 2, nullable: false),
                    reclaimed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    because = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    reclaimed_by = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    repaid_on = table.Column<DateOnly>(type: "date", nullable: true),
                    aid_record_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_aid_reclaim", x => x.id);
                    table.ForeignKey(
                        name: "fk_aid_reclaim_aid_record_aid_record_id",
                        column: x => x.aid_record_id,
                        principalSchema: "business_support",
                        principalTable: "aid_record",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                schema: "business_support",
                table: "aid_ceiling",
                columns: new[] { "id", "certainty", "euro", "regulation", "source", "valid_from", "valid_to", "version", "window_years" },
                values: new object[,]
                {
                    { new Guid("01900000-0000-7000-8000-00000000b101"), "High", 300000m, "General", "Förordning (EU) 2023/2831, artikel 3.2", new DateOnly(2024, 1, 1), new DateOnly(2030, 12, 31), 1L, 3 },
                    { new Guid("01900000-0000-7000-8000-00000000b102"), "High", 750000m, "GeneralInterest", "Förordning (EU) 2023/2832", new DateOnly(2024, 1, 1), new DateOnly(2030, 12, 31), 1L, 3 }
                });

            migrationBuilder.CreateIndex(
                name: "ix_aid_declaration_undertaking_id_signed_on",
                schema: "business_support",
                table: "aid_declaration",
                columns: new[] { "undertaking_id", "signed_on" });

            migrationBuilder.CreateIndex(
                name: "ix_aid_part_aid_record_id",
                schema: "business_support",
                table: "aid_part",
                column: "aid_record_id");

            migrationBuilder.CreateIndex(
                name: "ix_aid_part_undertaking_id",
                schema: "business_support",
                table: "aid_part",
                column: "undertaking_id");

            migrationBuilder.CreateIndex(
                name: "ix_aid_reclaim_aid_record_id",
                schema: "business_support",
                table: "aid_reclaim",
                column: "aid_record_id");

            migrationBuilder.CreateIndex(
                name: "ix_aid_record_declaration_id",
                schema: "business_support",
                table: "aid_record",
                column: "declaration_id");

            migrationBuilder.CreateIndex(
                name: "ix_aid_record_grant_id",
                schema: "business_support",
                table: "aid_record",
                column: "grant_id");

            migrationBuilder.CreateIndex(
                name: "ix_aid_record_granted_on_id",
                schema: "business_support",
                table: "aid_record",
                columns: new[] { "granted_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_aid_record_register_due_on",
                schema: "business_support",
                table: "aid_record",
                column: "register_due_on");

            migrationBuilder.CreateIndex(
                name: "ix_aid_record_undertaking_id_granted_on",
                schema: "business_support",
                table: "aid_record",
                columns: new[] { "undertaking_id", "granted_on" });

            migrationBuilder.CreateIndex(
                name: "ix_control_link_controlled_id",
                schema: "business_support",
                table: "control_link",
                column: "controlled_id");

            migrationBuilder.CreateIndex(
                name: "ix_control_link_controlling_id",
                schema: "business_support",
                table: "control_link",
                column: "controlling_id");

            migrationBuilder.CreateIndex(
                name: "ix_exchange_rate_valid_from_valid_to",
                schema: "business_support",
                table: "exchange_rate",
                columns: new[] { "valid_from", "valid_to" });

            migrationBuilder.CreateIndex(
                name: "ix_undertaking_enterprise_id",
                schema: "business_support",
                table: "undertaking",
                column: "enterprise_id",
                unique: true,
                filter: "enterprise_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_undertaking_name_id",
                schema: "business_support",
                table: "undertaking",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_undertaking_number",
                schema: "business_support",
                table: "undertaking",
                column: "number",
                unique: true,
                filter: "number is not null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "aid_ceiling",
                schema: "business_support");

            migrationBuilder.DropTable(
                name: "aid_part",
                schema: "business_support");

            migrationBuilder.DropTable(
                name: "aid_reclaim",
                schema: "business_support");

            migrationBuilder.DropTable(
                name: "control_link",
                schema: "business_support");

            migrationBuilder.DropTable(
                name: "exchange_rate",
                schema: "business_support");

            migrationBuilder.DropTable(
                name: "ledger_rules",
                schema: "business_support");

            migrationBuilder.DropTable(
                name: "register_channel",
                schema: "business_support");

            migrationBuilder.DropTable(
                name: "aid_record",
                schema: "business_support");

            migrationBuilder.DropTable(
                name: "aid_declaration",
                schema: "business_support");

            migrationBuilder.DropTable(
                name: "undertaking",
                schema: "business_support");
        }
    }
}
