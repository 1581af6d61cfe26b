using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Coordination.Platform.Web;

/// <summary>
/// Gives validation attributes without a message of their own the product's messages, so that no English sentence of the framework
/// reaches a person. A message on the attribute is a key in the module's texts.
/// </summary>
internal sealed class ValidationTexts : IValidationMetadataProvider
{
    private static readonly string? EmailMessage = new EmailAddressAttribute().ErrorMessage;

    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (IsFrameworksOwn(attribute.ErrorMessage) && attribute.ErrorMessageResourceName is null)
            {
                attribute.ErrorMessage = KeyOf(attribute);
            }
        }
    }

    /// <summary>Most attributes have no message until they fail; the one for addresses carries its sentence from the start.</summary>
    private static bool IsFrameworksOwn(string? message) => message is null || message == EmailMessage;

    private static string? KeyOf(ValidationAttribute attribute) => attribute switch
    {
        RequiredAttribute => "Validation.Required",
        StringLengthAttribute or MaxLengthAttribute => "Validation.TooLong",
        RangeAttribute => "Validation.Range",
        EmailAddressAttribute => "Validation.Email",
        _ => null,
    };
}
