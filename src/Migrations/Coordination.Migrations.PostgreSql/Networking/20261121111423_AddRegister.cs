using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.PostgreSql.Networking
{
    /// <inheritdoc />
    public partial class AddRegister : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "confirmed_on",
                schema: "networking",
                table: "enterprise",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "criteria_met",
                schema: "networking",
                table: "enterprise",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "employment",
                schema: "networking",
                table: "enterprise",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "end_reason",
                schema: "networking",
                table: "enterprise",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ended_on",
                schema: "networking",
                table: "enterprise",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "has_f_tax",
                schema: "networking",
                table: "enterprise",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "has_vat",
                schema: "networking",
                table: "enterprise",
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ideburen_since",
                schema: "networking",
                table: "enterprise",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "locality",
                schema: "networking",
                table: "enterprise",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "next_check_on",
                schema: "networking",
                table: "enterprise",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "open_since",
                schema: "networking",
                table: "enterprise",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "other_names",
                schema: "networking",
                table: "enterprise",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ownership",
                schema: "networking",
                table: "enterprise",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "participation",
                schema: "networking",
                table: "enterprise",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "participation_text",
                schema: "networking",
                table: "enterprise",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "places_offered",
                schema: "networking",
                table: "enterprise",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "purpose",
                schema: "networking",
                table: "enterprise",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "sales",
                schema: "networking",
                table: "enterprise",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "sector",
                schema: "networking",
                table: "enterprise",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<decimal>(
                name: "share_percent",
                schema: "networking",
                table: "enterprise",
                type: "numeric(5,2)",
                precision: 5,
                scale: 2,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "state",
                schema: "networking",
                table: "enterprise",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "successor_id",
                schema: "networking",
                table: "enterprise",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string[]>(
                name: "target_groups",
                schema: "networking",
                table: "enterprise",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);

            migrationBuilder.AddColumn<string>(
                name: "unit",
                schema: "networking",
                table: "enterprise",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "website",
                schema: "networking",
                table: "enterprise",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "enterprise_assessment",
                schema: "networking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    criterion = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    judgement = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    evidence = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    assessor = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    assessed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    next_check_on = table.Column<DateOnly>(type: "date", nullable: true),
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enterprise_assessment", x => x.id);
                    table.ForeignKey(
                        name: "fk_enterprise_assessment_enterprise_enterprise_id",
                        column: x => x.enterprise_id,
                        principalSchema: "networking",
                        principalTable: "enterprise",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "enterprise_contact",
                schema: "networking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    email = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: true),
                    phone = table.Column<string>(type: "character varying(50)", maxLength: 50, nullable: true),
                    ground = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    consent_on = table.Column<DateOnly>(type: "date", nullable: true),
                    consent_how = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    is_protected = table.Column<bool>(type: "boolean", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    registered_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_because = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    name_key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    last_name_key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    email_key = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false, collation: "C"),
                    purposes = table.Column<string[]>(type: "text[]", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enterprise_contact", x => x.id);
                    table.ForeignKey(
                        name: "fk_enterprise_contact_enterprise_enterprise_id",
                        column: x => x.enterprise_id,
                        principalSchema: "networking",
                        principalTable: "enterprise",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "enterprise_entry",
                schema: "networking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enterprise_entry", x => x.id);
                    table.ForeignKey(
                        name: "fk_enterprise_entry_enterprise_enterprise_id",
                        column: x => x.enterprise_id,
                        principalSchema: "networking",
                        principalTable: "enterprise",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "enterprise_offering",
                schema: "networking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    cpv = table.Column<string>(type: "character varying(8)", unicode: false, maxLength: 8, nullable: false),
                    capacity = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    area = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enterprise_offering", x => x.id);
                    table.ForeignKey(
                        name: "fk_enterprise_offering_enterprise_enterprise_id",
                        column: x => x.enterprise_id,
                        principalSchema: "networking",
                        principalTable: "enterprise",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "enterprise_participants",
                schema: "networking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    as_of = table.Column<DateOnly>(type: "date", nullable: false),
                    total = table.Column<int>(type: "integer", nullable: false),
                    women = table.Column<int>(type: "integer", nullable: true),
                    men = table.Column<int>(type: "integer", nullable: true),
                    employed = table.Column<int>(type: "integer", nullable: true),
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enterprise_participants", x => x.id);
                    table.ForeignKey(
                        name: "fk_enterprise_participants_enterprise_enterprise_id",
                        column: x => x.enterprise_id,
                        principalSchema: "networking",
                        principalTable: "enterprise",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "enterprise_share",
                schema: "networking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    percent = table.Column<decimal>(type: "numeric(5,2)", precision: 5, scale: 2, nullable: false),
                    basis = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    as_of = table.Column<DateOnly>(type: "date", nullable: false),
                    is_self_reported = table.Column<bool>(type: "boolean", nullable: false),
                    stated_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_enterprise_share", x => x.id);
                    table.ForeignKey(
                        name: "fk_enterprise_share_enterprise_enterprise_id",
                        column: x => x.enterprise_id,
                        principalSchema: "networking",
                        principalTable: "enterprise",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "not_the_same",
                schema: "networking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    first_id = table.Column<Guid>(type: "uuid", nullable: false),
                    second_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_not_the_same", x => x.id);
                    table.ForeignKey(
                        name: "fk_not_the_same_enterprise_first_id",
                        column: x => x.first_id,
                        principalSchema: "networking",
                        principalTable: "enterprise",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_not_the_same_enterprise_second_id",
                        column: x => x.second_id,
                        principalSchema: "networking",
                        principalTable: "enterprise",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "owner_question",
                schema: "networking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    enterprise_id = table.Column<Guid>(type: "uuid", nullable: false),
                    contact_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    corrections = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    handled_at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: true),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_owner_question", x => x.id);
                    table.ForeignKey(
                        name: "fk_owner_question_enterprise_contact_contact_id",
                        column: x => x.contact_id,
                        principalSchema: "networking",
                        principalTable: "enterprise_contact",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_owner_question_enterprise_enterprise_id",
                        column: x => x.enterprise_id,
                        principalSchema: "networking",
                        principalTable: "enterprise",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_enterprise_next_check_on",
                schema: "networking",
                table: "enterprise",
                column: "next_check_on");

            migrationBuilder.CreateIndex(
                name: "ix_enterprise_state_name_id",
                schema: "networking",
                table: "enterprise",
                columns: new[] { "state", "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_enterprise_successor_id",
                schema: "networking",
                table: "enterprise",
                column: "successor_id");

            migrationBuilder.CreateIndex(
                name: "ix_enterprise_assessment_enterprise_id",
                schema: "networking",
                table: "enterprise_assessment",
                column: "enterprise_id");

            migrationBuilder.CreateIndex(
                name: "ix_enterprise_contact_email_key",
                schema: "networking",
                table: "enterprise_contact",
                column: "email_key");

            migrationBuilder.CreateIndex(
                name: "ix_enterprise_contact_enterprise_id",
                schema: "networking",
                table: "enterprise_contact",
                column: "enterprise_id");

            migrationBuilder.CreateIndex(
                name: "ix_enterprise_contact_last_name_key",
                schema: "networking",
                table: "enterprise_contact",
                column: "last_name_key");

            migrationBuilder.CreateIndex(
                name: "ix_enterprise_contact_name_key_id",
                schema: "networking",
                table: "enterprise_contact",
                columns: new[] { "name_key", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_enterprise_entry_enterprise_id",
                schema: "networking",
                table: "enterprise_entry",
                column: "enterprise_id");

            migrationBuilder.CreateIndex(
                name: "ix_enterprise_offering_cpv",
                schema: "networking",
                table: "enterprise_offering",
                column: "cpv");

            migrationBuilder.CreateIndex(
                name: "ix_enterprise_offering_enterprise_id",
                schema: "networking",
                table: "enterprise_offering",
                column: "enterprise_id");

            migrationBuilder.CreateIndex(
                name: "ix_enterprise_participants_enterprise_id",
                schema: "networking",
                table: "enterprise_participants",
                column: "enterprise_id");

            migrationBuilder.CreateIndex(
                name: "ix_enterprise_share_enterprise_id",
                schema: "networking",
                table: "enterprise_share",
                column: "enterprise_id");

            migrationBuilder.CreateIndex(
                name: "ix_not_the_same_first_id_second_id",
                schema: "networking",
                table: "not_the_same",
                columns: new[] { "first_id", "second_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_not_the_same_second_id",
                schema: "networking",
                table: "not_the_same",
                column: "second_id");

            migrationBuilder.CreateIndex(
                name: "ix_owner_question_contact_id",
                schema: "networking",
                table: "owner_question",
                column: "contact_id");

            migrationBuilder.CreateIndex(
                name: "ix_owner_question_enterprise_id_asked_at",
                schema: "networking",
                table: "owner_question",
                columns: new[] { "enterprise_id", "asked_at" });

            migrationBuilder.AddForeignKey(
                name: "fk_enterprise_enterprise_successor_id",
                schema: "networking",
                table: "enterprise",
                column: "successor_id",
                principalSchema: "networking",
                principalTable: "enterprise",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_enterprise_enterprise_successor_id",
                schema: "networking",
                table: "enterprise");

            migrationBuilder.DropTable(
                name: "enterprise_assessment",
                schema: "networking");

            migrationBuilder.DropTable(
                name: "enterprise_entry",
                schema: "networking");

            migrationBuilder.DropTable(
                name: "enterprise_offering",
                schema: "networking");

            migrationBuilder.DropTable(
                name: "enterprise_participants",
                schema: "networking");

            migrationBuilder.DropTable(
                name: "enterprise_share",
                schema: "networking");

            migrationBuilder.DropTable(
                name: "not_the_same",
                schema: "networking");

            migrationBuilder.DropTable(
                name: "owner_question",
                schema: "networking");

            migrationBuilder.DropTable(
                name: "enterprise_contact",
                schema: "networking");

            migrationBuilder.DropIndex(
                name: "ix_enterprise_next_check_on",
                schema: "networking",
                table: "enterprise");

            migrationBuilder.DropIndex(
                name: "ix_enterprise_state_name_id",
                schema: "networking",
                table: "enterprise");

            migrationBuilder.DropIndex(
                name: "ix_enterprise_successor_id",
                schema: "networking",
                table: "enterprise");

            migrationBuilder.DropColumn(
                name: "confirmed_on",
                schema: "networking",
                table: "enterprise");

            migrationBuilder.DropColumn(
                name: "criteria_met",
                schema: "networking",
                table: "enterprise");

            migrationBuilder.DropColumn(
                name: "employment",
                schema: "networking",
                table: "enterprise");

            migrationBuilder.DropColumn(
                name: "end_reason",
                schema: "networking",
                table: "enterprise");

            migrationBuilder.DropColumn(
                name: "ended_on",
                schema: "networking",
                table: "enterprise");

            migrationBuilder.DropColumn(
                name: "has_f_tax",
                schema: "networking",
                table: "enterprise");

            migrationBuilder.DropColumn(
                name: "has_vat",
                schema: "networking",
                table: "enterprise");

            migrationBuilder.DropColumn(
                name: "ideburen_since",
                schema: "networking",
                table: "enterprise");

            migrationBuilder.DropColumn(
                name: "locality",
                schema: "networking",
                table: "enterprise");

            migrationBuilder.DropColumn(
                name: "next_check_on",
                schema: "networking",
                table: "enterprise");

            migrationBuilder.DropColumn(
                name: "open_since",
                schema: "networking",
                table: "enterprise");

            migrationBuilder.DropColumn(
                name: "other_names",
                schema: "networking",
                table: "enterprise");

            migrationBuilder.DropColumn(
                name: "ownership",
                schema: "networking",
                table: "enterprise");

            migrationBuilder.DropColumn(
                name: "participation",
                schema: "networking",
                table: "enterprise");

            migrationBuilder.DropColumn(
                name: "participation_text",
                schema: "networking",
                table: "enterprise");

            migrationBuilder.DropColumn(
                name: "places_offered",
                schema: "networking",
                table: "enterprise");

            migrationBuilder.DropColumn(
                name: "purpose",
                schema: "networking",
                table: "enterprise");

            migrationBuilder.DropColumn(
                name: "sales",
                schema: "networking",
                table: "enterprise");

            migrationBuilder.DropColumn(
                name: "sector",
                schema: "networking",
                table: "enterprise");

            migrationBuilder.DropColumn(
                name: "share_percent",
                schema: "networking",
                table: "enterprise");

            migrationBuilder.DropColumn(
                name: "state",
                schema: "networking",
                table: "enterprise");

            migrationBuilder.DropColumn(
                name: "successor_id",
                schema: "networking",
                table: "enterprise");

            migrationBuilder.DropColumn(
                name: "target_groups",
                schema: "networking",
                table: "enterprise");

            migrationBuilder.DropColumn(
                name: "unit",
                schema: "networking",
                table: "enterprise");

            migrationBuilder.DropColumn(
                name: "website",
                schema: "networking",
                table: "enterprise");
        }
    }
}
