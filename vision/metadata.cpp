#include "vision/metadata.hpp"

#include <exception>
#include <exiv2/exiv2.hpp>
#include <mutex>

namespace clearframe::vision {
namespace {

constexpr const char* creditKey = "Xmp.photoshop.Credit";

/// The XMP toolkit behind libexiv2 has one state for the whole process, and its own lock is the caller's to bring: one
/// thread at a time. Its messages would mean nothing to a teacher.
class Toolkit {
public:
    Toolkit() : turn_(mutex()) {
        static const bool started = [] {
            Exiv2::LogMsg::setLevel(Exiv2::LogMsg::mute);
            return Exiv2::XmpParser::initialize();
        }();
        (void)started;
    }

private:
    static std::mutex& mutex() {
        static std::mutex one;
        return one;
    }
    std::lock_guard<std::mutex> turn_;
};

template <class Data> void addAll(const Data& data, std::vector<std::string>& entries) {
    for (const auto& entry : data)
        entries.push_back(entry.key() + "=" + entry.toString());
}

} // namespace

policy::Result<std::string> creditPacket(const std::string& credit) {
    try {
        const Toolkit toolkit;
        Exiv2::XmpData xmp;
        xmp[creditKey] = credit;
        std::string packet;
        if (Exiv2::XmpParser::encode(packet, xmp, Exiv2::XmpParser::useCompactFormat, 0) == 0) return packet;
    } catch (const std::exception&) { // said below
    }
    return policy::fail(policy::FailureKind::refused,
                        "The credit line cannot be written into the picture. Write it in plain letters and try again.");
}

policy::Result<std::vector<std::string>> listMetadata(const ports::Bytes& file) {
    try {
        const Toolkit toolkit;
        const auto image = Exiv2::ImageFactory::open(file.data(), static_cast<long>(file.size()));
        image->readMetadata();
        std::vector<std::string> entries;
        addAll(image->exifData(), entries);
        addAll(image->iptcData(), entries);
        addAll(image->xmpData(), entries);
        if (!image->comment().empty()) entries.push_back("comment=" + image->comment());
        if (image->iccProfileDefined()) entries.emplace_back("colour profile=");
        if (!Exiv2::PreviewManager(*image).getPreviewProperties().empty()) entries.emplace_back("preview=");
        return entries;
    } catch (const std::exception&) {
        return policy::fail(policy::FailureKind::refused,
                            "The finished picture could not be checked for hidden data, so it was not released.");
    }
}

std::vector<std::string> metadataOfCredit(const std::string& credit) {
    if (credit.empty()) return {};
    return {creditKey + ("=" + credit)};
}

} // namespace clearframe::vision
