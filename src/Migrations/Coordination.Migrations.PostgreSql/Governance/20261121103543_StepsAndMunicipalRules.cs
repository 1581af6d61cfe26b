using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.PostgreSql.Governance
{
    /// <inheritdoc />
    public partial class StepsAndMunicipalRules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<Guid>(
                name: "committee_id",
                schema: "governance",
                table: "preparation_rule",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AddColumn<string>(
                name: "milestones",
                schema: "governance",
                table: "obligation",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "steps_done",
                schema: "governance",
                table: "answer",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "milestones",
                schema: "governance",
                table: "obligation");

            migrationBuilder.DropColumn(
                name: "steps_done",
                schema: "governance",
                table: "answer");

            migrationBuilder.AlterColumn<Guid>(
                name: "committee_id",
                schema: "governance",
                table: "preparation_rule",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);
        }
    }
}
