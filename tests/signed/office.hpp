// A school's office with the real minisign and age: makes keys, signs lists and encrypts them, as docs/it-guide.md
// says.
#pragma once

#include "core/policy/consent.hpp"
#include "core/ports/list_files.hpp"
#include "exchange/lists/folder_lists.hpp"
#include "tests/support/kiosk.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

#include <string>

namespace clearframe::tests {

inline const std::string ourUrn = "123456";

/// A key pair; the secret key has no password.
struct OfficeKey {
    std::filesystem::path secret;
    std::filesystem::path pub; ///< as it is given to the kiosk
    std::string id;            ///< 16 digits
    std::string shownId;       ///< as minisign tells it: without zeros in front
};

struct Terms {
    int version = 1;
    std::string urn = ourUrn;
    policy::Time issued{};
    policy::Time expires{};
    [[nodiscard]] std::string comment() const;
};

class SigningOffice {
public:
    [[nodiscard]] const std::filesystem::path& folder() const { return folder_.path(); }
    [[nodiscard]] std::filesystem::path file(const std::string& name, const std::string& bytes) const;
    [[nodiscard]] OfficeKey makeKey(const std::string& name) const;
    /// Leaves FILE.minisig beside the file. `legacy`: the kind `Ed`, else `ED`. An empty comment: minisign's own.
    void sign(const std::filesystem::path& file, const OfficeKey& key, const std::string& comment,
              bool legacy = false) const;
    /// FILE.age beside it; gives its path.
    [[nodiscard]] std::filesystem::path encrypt(const std::filesystem::path& file, const std::string& recipient) const;
    /// Of somebody else.
    [[nodiscard]] std::string otherRecipient() const;

    /// A file with what stands beside it, as the kiosk takes it from a stick.
    [[nodiscard]] static ports::BroughtList brought(const std::filesystem::path& file);

private:
    TemporaryFolder folder_;
};

[[nodiscard]] std::string isoTime(policy::Time time);

/// Pupils A0 … with one answer for social media each: y, n, or - for nobody.
[[nodiscard]] std::string csvOf(const std::string& answers);

} // namespace clearframe::tests
