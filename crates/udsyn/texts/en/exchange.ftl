# What is wrong with a bundle. Each follows the place it stands at.

fault-bundle-size = Keep the bundle under { $limit } MB; leave its files or its history out.
fault-bundle-json = Correct the JSON at line { $line }, column { $column }: { $why }.
fault-bundle-shape = Correct the form at line { $line }, column { $column }: { $why }.
fault-bundle-format = Choose a file whose “format” is “{ $format }”; this one is something else.
fault-bundle-newer = Bring it in with a newer Udsyn: the bundle has version { $version }, and this program knows versions up to { $known }.
fault-bundle-id = Write 1 to 40 small letters a–z, digits and single hyphens.
fault-bundle-kind = Choose a kind of record that Udsyn has; it does not know “{ $kind }”.
fault-bundle-twice = Keep only one of the two: entry { $first } of the list is the same.
fault-bundle-media-type = Write a media type such as application/pdf.
fault-bundle-base64 = Write the file's bytes as base64.
fault-bundle-hash = Write the SHA-256 of the file's bytes; this one belongs to other bytes.
fault-bundle-history = The history is not whole, so it cannot come in: { $why }.
fault-bundle-differs = The history ends in another state of this record than the bundle gives; export the authority again.
