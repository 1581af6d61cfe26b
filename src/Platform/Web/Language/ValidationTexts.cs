using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Coordination.Platform.Web;

/// <summary>
/// Gives validation attributes without a message of their own the product's messages, so that no English sentence of the framework
/// reaches a person. A message on the attribute is a key in the module's texts.
/// </summary>
internal sealed class ValidationTexts : IValidationMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (attribute.ErrorMessage is null && attribute.ErrorMessageResourceName is null)
            {
                attribute.ErrorMessage = KeyOf(attribute);
            }
        }
    }

    private static string? KeyOf(ValidationAttribute attribute) => attribute switch
    {
        RequiredAttribute => "Validation.Required",
        StringLengthAttribute or MaxLengthAttribute => "Validation.TooLong",
        RangeAttribute => "Validation.Range",
        EmailAddressAttribute => "Validation.Email",
        _ => null,
    };
}
