// A kiosk of its own for one test: an empty data folder, and the commands that many tests begin with.
#pragma once

#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace clearframe::tests {

/// The invented school, made with the tests.
[[nodiscard]] std::filesystem::path schoolPhoto(const std::string& name);
[[nodiscard]] std::filesystem::path schoolList();

/// Photos of that school, and what its list says about them.
inline const std::string clearPhoto = "IMG_2053.jpg";             ///< Max, Seun, Mei-Lin: all may be shown
inline const std::string otherClearPhoto = "20260611_113840.jpg"; ///< three pupils, the same; turned by its EXIF
inline const std::string coverPhoto = "IMG_2044.jpg";             ///< four pupils, one of them with nothing recorded
inline const std::string blockedPhoto = "IMG_2050.jpg";           ///< shows a pupil who is never shown
inline const std::string untaggedPhoto = "tug of war 2.jpg";      ///< four pupils, nobody named
inline const std::string maxUpn = "M999042120022";
inline const std::string seunUpn = "Q999042120024";
inline const std::string meiLinUpn = "G999042122011";

class Kiosk {
public:
    Kiosk() : Kiosk(std::filesystem::path()) {}
    /// With a data folder that somebody else made, or will make.
    explicit Kiosk(std::filesystem::path data);

    [[nodiscard]] const std::filesystem::path& data() const { return data_; }
    /// The arguments with this kiosk's data folder and --json.
    [[nodiscard]] Arguments line(const Arguments& arguments) const;
    [[nodiscard]] Answer run(const Arguments& arguments) const { return tests::run(line(arguments)); }
    /// Ends with this exit code, and with one JSON document.
    nlohmann::json ask(const Arguments& arguments, int code = 0) const;

    void importList(const std::filesystem::path& list = schoolList()) const;
    /// An active account.
    void openAccount(const std::string& name = "insta", const std::string& purpose = "social") const;
    /// The views of the photos, in the order of their paths. Any verdict will do.
    nlohmann::json stage(const std::string& event, const std::vector<std::filesystem::path>& paths) const;
    /// Stages one photo, confirms the heads and approves it. Its id.
    std::string approved(const std::string& event, const std::string& photo, int heads) const;

    /// The log holds, and the photos can be listed.
    void requireWhole() const;

private:
    TemporaryFolder own_;
    std::filesystem::path data_;
};

/// The codes of a view's reasons.
[[nodiscard]] std::vector<std::string> codes(const nlohmann::json& view);

/// The bytes of a file.
[[nodiscard]] std::string bytesOf(const std::filesystem::path& file);
void write(const std::filesystem::path& file, const std::string& bytes);

} // namespace clearframe::tests
