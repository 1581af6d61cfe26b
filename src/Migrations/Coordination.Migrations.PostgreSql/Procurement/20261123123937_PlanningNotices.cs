using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.PostgreSql.Procurement
{
    /// <inheritdoc />
    public partial class PlanningNotices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_succeeded",
                schema: "procurement",
                table: "procurement_case",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AlterColumn<string>(
                name: "supersedes",
                schema: "procurement",
                table: "notice",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                collation: "C",
                oldClrType: typeof(string),
                oldType: "character varying(200)",
                oldMaxLength: 200,
                oldNullable: true);

            migrationBuilder.CreateTable(
                name: "prior_notice",
                schema: "procurement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    part = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    procurement_case_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_prior_notice", x => x.id);
                    table.ForeignKey(
                        name: "fk_prior_notice_procurement_case_procurement_case_id",
                        column: x => x.procurement_case_id,
                        principalSchema: "procurement",
                        principalTable: "procurement_case",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_notice_publication_number",
                schema: "procurement",
                table: "notice",
                column: "publication_number",
                filter: "publication_number is not null");

            migrationBuilder.CreateIndex(
                name: "ix_notice_supersedes",
                schema: "procurement",
                table: "notice",
                column: "supersedes",
                filter: "supersedes is not null");

            migrationBuilder.CreateIndex(
                name: "ix_prior_notice_name",
                schema: "procurement",
                table: "prior_notice",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_prior_notice_procurement_case_id",
                schema: "procurement",
                table: "prior_notice",
                column: "procurement_case_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "prior_notice",
                schema: "procurement");

            migrationBuilder.DropIndex(
                name: "ix_notice_publication_number",
                schema: "procurement",
                table: "notice");

            migrationBuilder.DropIndex(
                name: "ix_notice_supersedes",
                schema: "procurement",
                table: "notice");

            migrationBuilder.DropColumn(
                name: "is_succeeded",
                schema: "procurement",
                table: "procurement_case");

            migrationBuilder.AlterColumn<string>(
                name: "supersedes",
                schema: "procurement",
                table: "notice",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(200)",
                oldMaxLength: 200,
                oldNullable: true,
                oldCollation: "C");
        }
    }
}
