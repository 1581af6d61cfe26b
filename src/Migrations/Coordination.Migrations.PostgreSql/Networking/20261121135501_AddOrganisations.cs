using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.PostgreSql.Networking
{
    /// <inheritdoc />
    public partial class AddOrganisations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<Guid>(
                name: "enterprise_id",
                schema: "networking",
                table: "enterprise_contact",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AddColumn<Guid>(
                name: "organisation_id",
                schema: "networking",
                table: "enterprise_contact",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "organisation_id",
                schema: "networking",
                table: "contact_entry",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "project_id",
                schema: "networking",
                table: "contact_entry",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "organisation",
                schema: "networking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    number = table.Column<string>(type: "character varying(10)", unicode: false, maxLength: 10, nullable: true),
                    other_names = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    website = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    work = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    notes = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_because = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    search_text = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "organisation_entry",
                schema: "networking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    organisation_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organisation_entry", x => x.id);
                    table.ForeignKey(
                        name: "fk_organisation_entry_organisation_organisation_id",
                        column: x => x.organisation_id,
                        principalSchema: "networking",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "project",
                schema: "networking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    owner_enterprise_id = table.Column<Guid>(type: "uuid", nullable: true),
                    owner_organisation_id = table.Column<Guid>(type: "uuid", nullable: true),
                    funders = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    other_funders = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: true),
                    places = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    aim = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    amount = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: true),
                    currency = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    website = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_because = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    search_text = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project", x => x.id);
                    table.ForeignKey(
                        name: "fk_project_enterprise_owner_enterprise_id",
                        column: x => x.owner_enterprise_id,
                        principalSchema: "networking",
                        principalTable: "enterprise",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_project_organisation_owner_organisation_id",
                        column: x => x.owner_organisation_id,
                        principalSchema: "networking",
                        principalTable: "organisation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "project_deepening",
                schema: "networking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    proposed_by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    proposed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    activity_id = table.Column<Guid>(type: "uuid", nullable: true),
                    activity_number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    activity_link = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    refused_because = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_deepening", x => x.id);
                    table.ForeignKey(
                        name: "fk_project_deepening_project_project_id",
                        column: x => x.project_id,
                        principalSchema: "networking",
                        principalTable: "project",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "project_entry",
                schema: "networking",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp(6) with time zone", precision: 6, nullable: false),
                    by = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    project_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_project_entry", x => x.id);
                    table.ForeignKey(
                        name: "fk_project_entry_project_project_id",
                        column: x => x.project_id,
                        principalSchema: "networking",
                        principalTable: "project",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_enterprise_contact_organisation_id",
                schema: "networking",
                table: "enterprise_contact",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_contact_entry_organisation_id",
                schema: "networking",
                table: "contact_entry",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_contact_entry_project_id",
                schema: "networking",
                table: "contact_entry",
                column: "project_id");

            migrationBuilder.CreateIndex(
                name: "ix_organisation_name_id",
                schema: "networking",
                table: "organisation",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_organisation_number",
                schema: "networking",
                table: "organisation",
                column: "number");

            migrationBuilder.CreateIndex(
                name: "ix_organisation_entry_organisation_id",
                schema: "networking",
                table: "organisation_entry",
                column: "organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_project_owner_enterprise_id",
                schema: "networking",
                table: "project",
                column: "owner_enterprise_id");

            migrationBuilder.CreateIndex(
                name: "ix_project_owner_organisation_id",
                schema: "networking",
                table: "project",
                column: "owner_organisation_id");

            migrationBuilder.CreateIndex(
                name: "ix_project_starts_on_id",
                schema: "networking",
                table: "project",
                columns: new[] { "starts_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_project_deepening_activity_id",
                schema: "networking",
                table: "project_deepening",
                column: "activity_id");

            migrationBuilder.CreateIndex(
                name: "ix_project_deepening_project_id",
                schema: "networking",
                table: "project_deepening",
                column: "project_id");

            migrationBuilder.CreateIndex(
                name: "ix_project_entry_project_id",
                schema: "networking",
                table: "project_entry",
                column: "project_id");

            migrationBuilder.AddForeignKey(
                name: "fk_contact_entry_organisation_organisation_id",
                schema: "networking",
                table: "contact_entry",
                column: "organisation_id",
                principalSchema: "networking",
                principalTable: "organisation",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_contact_entry_project_project_id",
                schema: "networking",
                table: "contact_entry",
                column: "project_id",
                principalSchema: "networking",
                principalTable: "project",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "fk_enterprise_contact_organisation_organisation_id",
                schema: "networking",
                table: "enterprise_contact",
                column: "organisation_id",
                principalSchema: "networking",
                principalTable: "organisation",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_contact_entry_organisation_organisation_id",
                schema: "networking",
                table: "contact_entry");

            migrationBuilder.DropForeignKey(
                name: "fk_contact_entry_project_project_id",
                schema: "networking",
                table: "contact_entry");

            migrationBuilder.DropForeignKey(
                name: "fk_enterprise_contact_organisation_organisation_id",
                schema: "networking",
                table: "enterprise_contact");

            migrationBuilder.DropTable(
                name: "organisation_entry",
                schema: "networking");

            migrationBuilder.DropTable(
                name: "project_deepening",
                schema: "networking");

            migrationBuilder.DropTable(
                name: "project_entry",
                schema: "networking");

            migrationBuilder.DropTable(
                name: "project",
                schema: "networking");

            migrationBuilder.DropTable(
                name: "organisation",
                schema: "networking");

            migrationBuilder.DropIndex(
                name: "ix_enterprise_contact_organisation_id",
                schema: "networking",
                table: "enterprise_contact");

            migrationBuilder.DropIndex(
                name: "ix_contact_entry_organisation_id",
                schema: "networking",
                table: "contact_entry");

            migrationBuilder.DropIndex(
                name: "ix_contact_entry_project_id",
                schema: "networking",
                table: "contact_entry");

            migrationBuilder.DropColumn(
                name: "organisation_id",
                schema: "networking",
                table: "enterprise_contact");

            migrationBuilder.DropColumn(
                name: "organisation_id",
                schema: "networking",
                table: "contact_entry");

            migrationBuilder.DropColumn(
                name: "project_id",
                schema: "networking",
                table: "contact_entry");

            migrationBuilder.AlterColumn<Guid>(
                name: "enterprise_id",
                schema: "networking",
                table: "enterprise_contact",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);
        }
    }
}
