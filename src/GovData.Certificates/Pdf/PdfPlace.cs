namespace GovData.Certificates;

/// <summary>Where an object is: at a byte of the file, or in an object stream.</summary>
/// <param name="At">The byte; in a stream, the place in its list.</param>
/// <param name="Stream">The number of the object stream; 0 = in the file; negative = there is no such object.</param>
internal readonly record struct PdfPlace(int At, int Stream);
