"""Name swapping: the same trees with other people's names."""
from dataclasses import replace

GIVEN = """Ahmed Omar Hassan Karim Yusuf Layla Fatima Zainab Tariq Samir Reza Hossein Parisa Dariush Mehmet Ayşe Emre Ivan Sergei Dmitri Olga Natalia Oleksandr Andriy
Kateryna Viktor Piotr Agnieszka Jan Milan Dragan Ana Marko Jelena Carlos María José Lucía Diego João Ana Pedro Luc Amélie Jean Pierre Giulia Marco Hans Greta Jürgen Anna Lars Ingrid Mikko Aino
Kwame Ama Chinedu Ngozi Abdoulaye Aminata Moussa Awa Juma Wanjiru Abebe Tigist Tesfaye Mulugeta Thandiwe Sipho Rajesh Priya Arjun Sunita Imran Ayesha Bilal Noor Wei Li Xiu Jun Hiroshi Yuki Kenji Min-jun Ji-woo
Nguyen Thi Aung Thein Zaw Siti Budi Agus Maria Grace Joseph Emmanuel David Sarah Michael Rachel Yossi Avi Tamar Moshe Khalid Nasser Saleh Abdullah Mustafa Haidar Mahmoud Ismail""".split()
FAMILY = """Haddad Khalil Mansour Nasser Othman Qasim Rahimi Karimi Hosseini Ahmadi Yılmaz Demir Kaya Ivanov Petrov Sokolova Kovalenko Shevchenko Bondar Nowak Kowalski Horvat Petrović Jovanović García Fernández
Morales Rojas Silva Pereira Dubois Moreau Lefèvre Rossi Ferrari Müller Schneider Berg Hansen Virtanen Mensah Owusu Okafor Adeyemi Diallo Traoré Keïta Sow Mwangi Otieno Kamau Tadesse Bekele Gebre Dlamini Nkosi Sharma Patel
Singh Khan Malik Chaudhry Zhang Wang Chen Liu Tanaka Sato Kim Park Choi Tran Pham Lwin Tun Wijaya Santoso Reyes Santos Cohen Levi Mizrahi Barzani Talabani Jaafari Saadi Tikriti Zawahiri Shami Masri Baghdadi O'Neill Smith Brown Clarke""".split()


def swapped(document, rng):
    """A copy of the document in which every person's name word becomes another, the same one throughout."""
    known = {}

    def other(form, opening):
        if form not in known:
            known[form] = rng.choice(GIVEN if opening else FAMILY)
        return known[form]

    out = []
    for s in document:
        forms = list(s.forms)
        for i, tag in enumerate(s.names):
            if tag.endswith("-PERSON") and len(forms[i]) > 2 and forms[i][0].isupper() and s.upos[i] == "PROPN":
                alone = tag[0] == "B" and (i + 1 == len(s.names) or s.names[i + 1] != "I-PERSON")
                forms[i] = other(forms[i], tag[0] == "B" and not alone)
        out.append(replace(s, forms=forms))
    return out
