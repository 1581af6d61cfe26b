using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Coordination.Migrations.SqlServer.Governance
{
    /// <inheritdoc />
    public partial class RetentionAndDocumentNumbers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "retention_class",
                schema: "governance",
                table: "referral_file",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "retention_class",
                schema: "governance",
                table: "minutes",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "normalised_number",
                schema: "governance",
                table: "matter_document",
                type: "nvarchar(70)",
                maxLength: 70,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "retention_class",
                schema: "governance",
                table: "governing_document",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "governing_document_file",
                schema: "governance",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    file_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    name = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    retention_class = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    replaced_at = table.Column<DateTimeOffset>(type: "datetimeoffset(6)", precision: 6, nullable: false),
                    document_id = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_governing_document_file", x => x.id);
                    table.ForeignKey(
                        name: "fk_governing_document_file_governing_document_document_id",
                        column: x => x.document_id,
                        principalSchema: "governance",
                        principalTable: "governing_document",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_matter_document_normalised_number",
                schema: "governance",
                table: "matter_document",
                column: "normalised_number",
                filter: "normalised_number is not null");

            migrationBuilder.CreateIndex(
                name: "ix_governing_document_file_document_id",
                schema: "governance",
                table: "governing_document_file",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "ix_governing_document_file_file_id",
                schema: "governance",
                table: "governing_document_file",
                column: "file_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "governing_document_file",
                schema: "governance");

            migrationBuilder.DropIndex(
                name: "ix_matter_document_normalised_number",
                schema: "governance",
                table: "matter_document");

            migrationBuilder.DropColumn(
                name: "retention_class",
                schema: "governance",
                table: "referral_file");

            migrationBuilder.DropColumn(
                name: "retention_class",
                schema: "governance",
                table: "minutes");

            migrationBuilder.DropColumn(
                name: "normalised_number",
                schema: "governance",
                table: "matter_document");

            migrationBuilder.DropColumn(
                name: "retention_class",
                schema: "governance",
                table: "governing_document");
        }
    }
}
