#include "tests/corpus/released_file.hpp"

#include "tests/corpus/program.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <string_view>

namespace clearframe::tests {
namespace {

constexpr unsigned startOfFrame = 0xC0;
constexpr unsigned progressiveFrame = 0xC2;
constexpr unsigned startOfScan = 0xDA;
constexpr unsigned firstApplication = 0xE0;
constexpr unsigned lastApplication = 0xEF;
constexpr unsigned comment = 0xFE;

/// Reads the segments up to the first scan.
class Walk {
public:
    explicit Walk(std::string_view bytes) : bytes_(bytes) {}

    ReleasedFile take() {
        if (!bytes_.starts_with("\xFF\xD8")) return fault("It does not begin as a JPEG.");
        while (at_ + 4 <= bytes_.size() && byte(at_) == 0xFF) {
            const unsigned marker = byte(at_ + 1);
            const std::size_t length = number(at_ + 2);
            if (marker >= firstApplication && marker <= lastApplication && !isPlainJfif(marker, length))
                fault("It has an application segment besides a plain JFIF one.");
            if (marker == comment) fault("It has a comment.");
            if (marker >= startOfFrame && marker <= progressiveFrame && at_ + 9 <= bytes_.size())
                found_.size = {static_cast<int>(number(at_ + 7)), static_cast<int>(number(at_ + 5))};
            at_ += 2 + length;
            if (marker == startOfScan) return checkEnd();
        }
        return fault("It has no scan.");
    }

private:
    [[nodiscard]] unsigned byte(std::size_t at) const { return static_cast<unsigned char>(bytes_[at]); }
    [[nodiscard]] std::size_t number(std::size_t at) const { return byte(at) * 256U + byte(at + 1); }
    /// 16 bytes: a JFIF thumbnail would make it longer.
    [[nodiscard]] bool isPlainJfif(unsigned marker, std::size_t length) const {
        return marker == firstApplication && length == 16 && bytes_.substr(at_ + 4, 4) == "JFIF";
    }
    ReleasedFile& fault(std::string sentence) {
        found_.faults.push_back(std::move(sentence));
        return found_;
    }
    /// Within a scan no FF D9 can stand but the end of the picture.
    ReleasedFile& checkEnd() {
        const auto end = bytes_.find("\xFF\xD9", std::min(at_, bytes_.size()));
        if (end == std::string_view::npos)
            fault("It has no end.");
        else if (end + 2 != bytes_.size())
            fault("Something stands after the end of the picture.");
        return found_;
    }

    std::string_view bytes_;
    std::size_t at_ = 2;
    ReleasedFile found_;
};

} // namespace

ReleasedFile inspect(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    ReleasedFile found = Walk(bytes).take();
    if (bytes.find("\xFF\xD8\xFF", 1) != std::string::npos) found.faults.emplace_back("It holds a second picture.");
    if (bytes.find("ftyp") != std::string::npos) found.faults.emplace_back("It holds a video or a HEIF picture.");
    if (bytes.find("/9j/") != std::string::npos) found.faults.emplace_back("It holds a picture as text.");
    return found;
}

bool exiftoolIsHere() {
    static const bool here = run({"exiftool", "-ver"}).exitCode == 0;
    return here;
}

std::map<std::string, std::vector<std::string>> hiddenData(const std::filesystem::path& folder) {
    // Structure: the size, the coding, what the file system says, and what exiftool computes from the size.
    const std::set<std::string> allowed{"File", "JFIF", "Composite"};
    const Answer answer = run({"exiftool", "-json", "-G0", "-a", "-u", "-ee", "-ext", "jpg", folder.string()});
    std::map<std::string, std::vector<std::string>> found;
    for (const auto& entry : answer.json()) {
        const auto name = std::filesystem::path(entry.at("SourceFile").get<std::string>()).filename().string();
        for (const auto& [key, value] : entry.items()) {
            const bool structure = allowed.contains(key.substr(0, key.find(':'))) && key != "File:Comment";
            if (structure || key == "SourceFile" || key == "ExifTool:ExifToolVersion") continue;
            found[name].push_back(key + " = " + value.dump());
        }
    }
    return found;
}

} // namespace clearframe::tests
