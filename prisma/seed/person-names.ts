// Names that are common in Sweden, from many backgrounds. None belongs to anyone in particular.

export const givenNames: readonly string[] = [
  'Anna Karin Lena Eva Maria Birgitta Kristina Elisabeth Sara Emma Malin Jenny Linda Ulrika Åsa',
  'Helena Camilla Johanna Sofia Ida Hanna Frida Annika Cecilia Marie Ingrid Gunilla Elin Maja Klara',
  'Signe Tuva Biret Leila Fatima Amina Zahra Hodan Yasmin Selma Mirjana Agnieszka Mei Priya Shirin',
  'Rut Päivi Soledad Lars Anders Per Mikael Johan Erik Karl Peter Thomas Jan Magnus Fredrik Daniel',
  'Mattias Henrik Jonas Oskar Gustav Nils Björn Stefan Patrik Martin Axel Viktor Simon Emil Arvid',
  'Göran Håkan Ante Ahmed Hassan Omar Abdi Reza Kamran Emir Goran Piotr Wei Arjun Yusuf Samuel',
  'Kalle Juha Diego Elias Noor Kim Robin Charlie',
].flatMap(row => row.split(' '))

export const familyNames: readonly string[] = [
  'Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Lindberg Lindqvist',
  'Bergström Sandberg Forsberg Sjöberg Engström Eklund Lundin Hedlund Björk Nyström Holmgren',
  'Sandström Wikström Åström Öberg Dahlgren Ekström Hägg Fransson Lindgren Norberg Strand Fors',
  'Ahlgren Bodin Wallin Rosén Hellström Blom Falk Ek Sten Lilja Granath Brodin Tegnér Kihlberg',
  'Malmsten Ståhl Modig Rask Frisk Lantz Wiberg Åkesson Öhman Bäckman Kuoljok Labba Niemi Korhonen',
  'Mäkelä Lahti Haddad Khalil Al-Rashid Hussein Warsame Abdullahi Farah Karimi Rahimi Tehrani',
  'Hadžić Kovačević Petrović Nowak Kowalska Wójcik Yılmaz Demir Aydın Chen Zhang Nguyen Singh',
  'Sharma Fernández Rojas Silva Tesfaye Haile Okafor Mensah Ivanova Popescu Szabó Jensen Hansen',
  'Virtanen',
].flatMap(row => row.split(' '))
