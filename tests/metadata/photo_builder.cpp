#include "tests/metadata/photo_builder.hpp"

#include <exiv2/exiv2.hpp>

namespace clearframe::tests {
namespace {

std::string bigEndian(std::size_t value, int bytes) {
    std::string text;
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
        text.push_back(static_cast<char>(value >> shift & 0xFFU));
    return text;
}

std::string littleEndian(std::size_t value, int bytes) {
    const auto text = bigEndian(value, bytes);
    return {text.rbegin(), text.rend()};
}

} // namespace

ports::Bytes bytesOf(std::string_view text) {
    return {text.begin(), text.end()};
}

ports::PhotoFile loneFile(std::string name, std::string_view content) {
    return {std::move(name), bytesOf(content), {}};
}

std::string xmpPacket(std::string_view properties) {
    return R"(<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">)"
           R"(<rdf:Description rdf:about="")"
           R"( xmlns:mwg-rs="http://www.metadataworkinggroup.com/schemas/regions/")"
           R"( xmlns:mwg-kw="http://www.metadataworkinggroup.com/schemas/keywords/")"
           R"( xmlns:stArea="http://ns.adobe.com/xmp/sType/Area#")"
           R"( xmlns:stDim="http://ns.adobe.com/xap/1.0/sType/Dimensions#")"
           R"( xmlns:MP="http://ns.microsoft.com/photo/1.2/")"
           R"( xmlns:MPRI="http://ns.microsoft.com/photo/1.2/t/RegionInfo#")"
           R"( xmlns:MPReg="http://ns.microsoft.com/photo/1.2/t/Region#")"
           R"( xmlns:MicrosoftPhoto="http://ns.microsoft.com/photo/1.0/")"
           R"( xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/")"
           R"( xmlns:digiKam="http://www.digikam.org/ns/1.0/" xmlns:lr="http://ns.adobe.com/lightroom/1.0/")"
           R"( xmlns:mediapro="http://ns.iview-multimedia.com/mediapro/1.0/")"
           R"( xmlns:acdsee="http://ns.acdsee.com/iptc/1.0/")"
           R"( xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:tiff="http://ns.adobe.com/tiff/1.0/")"
           R"( xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:exif="http://ns.adobe.com/exif/1.0/">)" +
           std::string(properties) + "</rdf:Description></rdf:RDF></x:xmpmeta>";
}

std::string mwgRegions(const std::vector<MwgRegion>& regions, std::string_view applied) {
    std::string text = R"(<mwg-rs:Regions rdf:parseType="Resource">)";
    if (const auto space = applied.find(' '); space != std::string_view::npos)
        text += "<mwg-rs:AppliedToDimensions stDim:w=\"" + std::string(applied.substr(0, space)) + "\" stDim:h=\"" +
                std::string(applied.substr(space + 1)) + "\" stDim:unit=\"pixel\"/>";
    text += "<mwg-rs:RegionList><rdf:Bag>";
    for (const auto& r : regions) {
        text += "<rdf:li><rdf:Description";
        if (!r.name.empty()) text += " mwg-rs:Name=\"" + r.name + "\"";
        if (!r.type.empty()) text += " mwg-rs:Type=\"" + r.type + "\"";
        text += "><mwg-rs:Area stArea:x=\"" + r.x + "\" stArea:y=\"" + r.y + "\" stArea:w=\"" + r.w + "\" stArea:h=\"" +
                r.h + "\"" + (r.unit.empty() ? "" : " stArea:unit=\"" + r.unit + "\"") +
                "/></rdf:Description></rdf:li>";
    }
    return text + "</rdf:Bag></mwg-rs:RegionList></mwg-rs:Regions>";
}

std::string bag(std::string_view property, const std::vector<std::string>& items) {
    const std::string name(property);
    std::string text = "<" + name + "><rdf:Bag>";
    for (const auto& item : items)
        text += "<rdf:li>" + item + "</rdf:li>";
    return text + "</rdf:Bag></" + name + ">";
}

PhotoBuilder& PhotoBuilder::orientation(int value) {
    return exif("Exif.Image.Orientation", std::to_string(value));
}

PhotoBuilder& PhotoBuilder::exif(const std::string& key, const std::string& value) {
    exif_.emplace_back(key, value);
    return *this;
}

PhotoBuilder& PhotoBuilder::xmp(std::string_view properties) {
    packet_ = xmpPacket(properties);
    return *this;
}

PhotoBuilder& PhotoBuilder::iptcKeywords(const std::vector<std::string>& keywords) {
    keywords_ = keywords;
    return *this;
}

PhotoBuilder& PhotoBuilder::sidecar(std::string name, std::string_view content) {
    sidecars_.push_back({std::move(name), bytesOf(content)});
    return *this;
}

ports::PhotoFile PhotoBuilder::file(Exiv2::Image& image, std::string name) const {
    for (const auto& [key, value] : exif_)
        image.exifData()[key] = value;
    for (const auto& keyword : keywords_) {
        Exiv2::StringValue value(keyword);
        image.iptcData().add(Exiv2::IptcKey("Iptc.Application2.Keywords"), &value);
    }
    if (!packet_.empty()) {
        image.writeXmpFromPacket(true);
        image.setXmpPacket(packet_);
    }
    image.writeMetadata();
    auto& io = image.io();
    io.open();
    const auto data = io.read(static_cast<long>(io.size()));
    return {std::move(name), ports::Bytes(data.pData_, data.pData_ + data.size_), sidecars_};
}

ports::PhotoFile PhotoBuilder::jpeg() const {
    exchange::prepareMetadata();
    return file(*Exiv2::ImageFactory::create(Exiv2::ImageType::jpeg), "photo.jpg");
}

ports::PhotoFile PhotoBuilder::tiff() const {
    exchange::prepareMetadata();
    const auto blank = bytesOf(exifBlock(1));
    const auto image = Exiv2::ImageFactory::open(blank.data(), static_cast<long>(blank.size()));
    image->readMetadata();
    image->exifData().clear();
    return file(*image, "photo.tif");
}

ports::PhotoFile withSegment(ports::PhotoFile jpeg, unsigned marker, std::string_view content) {
    const auto segment =
        std::string{'\xFF', static_cast<char>(marker)} + bigEndian(content.size() + 2, 2) + std::string(content);
    jpeg.bytes.insert(jpeg.bytes.begin() + 2, segment.begin(), segment.end());
    return jpeg;
}

ports::PhotoFile png(const std::vector<std::pair<std::string, std::string>>& chunks) {
    std::string text = "\x89PNG\r\n\x1A\n";
    for (const auto& [type, content] : chunks)
        text += bigEndian(content.size(), 4) + type + content + std::string(4, '\0'); // nobody checks the sum
    return loneFile("photo.png", text);
}

ports::PhotoFile webp(const std::vector<std::pair<std::string, std::string>>& chunks) {
    std::string body = "WEBP";
    for (const auto& [type, content] : chunks) {
        body += type + littleEndian(content.size(), 4) + content;
        if (content.size() % 2 == 1) body += '\0';
    }
    return loneFile("photo.webp", "RIFF" + littleEndian(body.size(), 4) + body);
}

std::string tiffBlock(const std::vector<std::pair<unsigned, unsigned>>& tags) {
    std::string text = "II" + littleEndian(42, 2) + littleEndian(8, 4) + littleEndian(tags.size(), 2);
    constexpr std::size_t typeShort = 3;
    for (const auto& [tag, value] : tags)
        text += littleEndian(tag, 2) + littleEndian(typeShort, 2) + littleEndian(1, 4) + littleEndian(value, 4);
    return text + littleEndian(0, 4);
}

std::string exifBlock(int orientation) {
    return tiffBlock({{0x0112, static_cast<unsigned>(orientation)}});
}

} // namespace clearframe::tests
